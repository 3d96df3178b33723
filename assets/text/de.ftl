## Mengen

count-cards =
    { $count ->
        [one] { $count } Karte
       *[other] { $count } Karten
    }
count-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
count-weeks =
    { $count ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    }
count-months =
    { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
count-years =
    { $count ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }

## Fehler

error-file-handle = Diese Datei ist nicht mehr zur Hand. Wählen Sie sie noch einmal aus.
error-malformed-request = Diese Anfrage ist nicht zu verstehen. Nichts wurde geändert.
error-text-too-long = Dieser Text ist zu lang: Höchstens { $limit } Zeichen haben Platz. Kürzen Sie ihn und versuchen Sie es noch einmal.
error-done-already = Das ist schon geschehen und steht im Verlauf. Nichts wurde zweimal getan.
error-internal = In Kartoteka selbst ist etwas schiefgegangen. Ihre Daten sind unberührt; versuchen Sie es noch einmal.
error-list-place = Diese Seite der Liste gibt es nicht mehr. Bitte oben noch einmal beginnen.
error-setting = „{ $value }“ passt nicht zur Einstellung { $key }. Nichts wurde geändert.
error-file-too-new = { $path } stammt von einer neueren Kartoteka. Installieren Sie die neuere Version, um die Datei zu öffnen; nichts darin wurde geändert.
error-not-a-card-box = { $path } ist keine Kartei oder ist leer. Nichts darin wurde geändert; holen Sie eine Sicherung zurück oder wählen Sie einen anderen Ordner.
error-read-only = { $path } lässt sich nicht schreiben. Prüfen Sie die Rechte des Ordners oder wählen Sie einen anderen.
error-migration-edited = Diese Kartei hat eine andere Ausgabe von Kartoteka angelegt ({ $path }). Nichts darin wurde geändert; installieren Sie die Version, die sie geschrieben hat.
error-corrupt = Die Kartei lässt sich nicht ganz lesen. Ihre Datei ist unberührt; holen Sie eine Sicherung zurück.
error-window-open = Diese Kartei ist schon in Kartoteka geöffnet. Benutzen Sie das offene Fenster; nichts wurde geändert.
error-locked = Ein anderes Programm hält die Kartei fest. Schließen Sie es und versuchen Sie es noch einmal; nichts ging verloren.
error-disk-full = Kein Speicherplatz. Nichts ging verloren. Schaffen Sie Platz und versuchen Sie es noch einmal.
error-not-found = Das ist nicht mehr in der Kartei.
error-stale-edit = Diese Karte wurde inzwischen anderswo geändert. Ihre Eingabe steht noch da; sehen Sie sich die neuere Karte an und speichern Sie dann noch einmal.
error-stale-entry = Dieser Eintrag wurde inzwischen anderswo geändert. Ihre Eingabe steht noch da; speichern Sie noch einmal, damit sie an die Stelle der neueren tritt.
error-stale-plan = Der Plan { $name } wurde inzwischen anderswo geändert, darum wurde nichts gespeichert. Was Sie getippt haben, steht noch hier; sehen Sie die neueren Schritte an und speichern Sie noch einmal.
error-cancelled = Abgebrochen. Nichts wurde geändert.
error-nothing-to-undo = Es gibt nichts rückgängig zu machen.
error-nothing-to-redo = Es gibt nichts zu wiederholen.
error-changed-since = Nichts wurde rückgängig gemacht: Was „{ $title }“ getan hat, wurde später ganz geändert. Machen Sie zuerst im Verlauf die spätere Änderung rückgängig.
error-changed-since-cards = Geändert wurde: { $names }.
error-io = Eine Datei lässt sich nicht lesen oder schreiben. Ihre Daten sind unberührt; prüfen Sie den Datenträger und versuchen Sie es noch einmal.
error-box-missing = In { $path } liegt keine Kartei, aber es gibt Sicherungen von einer. Holen Sie die neueste zurück oder verschieben Sie den Ordner der Sicherungen, um leer zu beginnen.
error-no-name = Eine Karte braucht wenigstens einen Namen, eine Nummer, eine E-Mail-Adresse oder eine Firma.
error-no-such-card = In der Kartei gibt es keine Karte „{ $text }“.
error-no-such-day = Diesen Tag gibt es nicht. Schreiben Sie den Geburtstag als Tag und Monat, mit dem Jahr, wenn Sie es wissen.
error-relation-self = Eine Karte lässt sich nicht mit sich selbst verbinden. Wählen Sie eine andere.
error-relation-label = Schreiben Sie, was die andere Karte für diese ist, zum Beispiel „Mutter“ oder „Lieferant“.
error-picture = { $name } ist kein brauchbares Bild. Wählen Sie eine Datei in JPEG, PNG, GIF oder WebP.
error-picture-pixels = Dieses Bild hat mehr als 40 Millionen Pixel und wird nicht gezeigt. Speichern Sie es kleiner und wählen Sie jene Datei.
error-picture-large = { $name } ist größer als 8 MB. Wählen Sie ein kleineres Bild.
error-demo-not-empty = In dieser Kartei sind schon Karten. Beispielkarten kommen nur in eine leere; nennen Sie mit --data einen anderen Ordner.
error-file-unreadable = { $name } lässt sich nicht lesen. Prüfen Sie, ob die Datei da ist und ob Sie sie öffnen dürfen.

## Vorgänge: was getan wurde, für Verlauf, Hinweis und Strg+Z

operation-contact-create = Karte neu: { $subject }
operation-contact-save = Karte geändert: { $subject }
operation-contact-trash = In den Papierkorb gelegt: { $subject }
operation-contact-put-back = Aus dem Papierkorb zurückgelegt: { $subject }
operation-contact-tag = Schlagwörter geändert: { $subject }
operation-relation-create = Verbindung neu: { $subject }
operation-relation-delete = Verbindung gelöst: { $subject }
operation-photo-set = Foto neu: { $subject }
operation-photo-remove = Foto entfernt: { $subject }
operation-interaction-log = Eingetragen: { $subject }
operation-interaction-save = Eintrag geändert: { $subject }
operation-interaction-delete = Eintrag gelöscht: { $subject }
operation-call-returned = Zurückgerufen: { $subject }
operation-note-create = Notiz neu: { $subject }
operation-note-save = Notiz geändert: { $subject }
operation-note-delete = Notiz gelöscht: { $subject }
operation-attachment-add = Datei angehängt: { $subject }
operation-attachment-remove = Datei entfernt: { $subject }
operation-follow-up-create = Wiedervorlage neu: { $subject }
operation-follow-up-save = Wiedervorlage geändert: { $subject }
operation-follow-up-done = Wiedervorlage erledigt: { $subject }
operation-follow-up-drop = Wiedervorlage verworfen: { $subject }
operation-follow-up-snooze = Wiedervorlage verschoben: { $subject }
operation-reminders-later = Erinnerung verschoben: { $subject }
operation-import-run = Import: { $subject }
operation-inbox-make-card = Karte aus dem Eingang gemacht: { $subject }
operation-inbox-assign = Aus dem Eingang auf eine Karte: { $subject }
operation-inbox-name = Karte benannt: { $subject }
operation-inbox-assign-call = Anruf auf eine Karte gelegt: { $subject }
operation-inbox-note = E-Mail als Notiz behalten: { $subject }
operation-inbox-word = Anruf vermerkt: { $subject }
operation-inbox-no-word = Nichts zu vermerken: { $subject }
operation-demo-fill = Beispielkarten: { $subject }
operation-undo = Rückgängig gemacht: „{ $subject }“
operation-redo = Wiederholt: „{ $subject }“
operation-several = { $subject } und { $count ->
        [one] { $count } weitere
       *[other] { $count } weitere
    }

## Heute
today-capture = Wer hat angerufen? Name oder Nummer
today-capture-number = Anruf von { $number } eintragen
today-log = Anruf eintragen
today-to-do = { $count ->
    [one] { $count } Sache für heute
   *[other] { $count } Sachen für heute
  }
today-to-do-late = { $late ->
    [one] { $count } für heute, davon { $late } überfällig
   *[other] { $count } für heute, davon { $late } überfällig
  }
today-nothing = Nichts fällig. Ruhe genießen.
today-next = Als Nächstes: { $text } ({ $when })
today-see-all = Alle
today-see-all-of = Alle: { $section }
today-show-more = { $count ->
    [one] { $count } weitere zeigen
   *[other] { $count } weitere zeigen
  }
today-move-all = Alle verschieben…
today-moved = { $count ->
    [one] { $count } Wiedervorlage verschoben
   *[other] { $count } Wiedervorlagen verschoben
  }
today-call-back = Zurückzurufen
today-call-returned = Zurückgerufen
today-call-returned-of = Zurückgerufen: { $who }
today-call-log = Eintragen
today-call-log-of = Anruf eintragen: { $who }
today-call-struck = Anruf als zurückgerufen abgehakt
today-calls-from = { $count ->
    [one] { $count } Anruf
   *[other] { $count } Anrufe
}
today-recent = Letzte Anrufe
today-recent-none = Hier stehen die Anrufe, die Sie eintragen.
today-in = eingehend
today-out = ausgehend
today-missed = verpasst
today-minutes = { $count ->
    [one] { $count } Min.
   *[other] { $count } Min.
  }
today-unknown = unbekannt
today-withheld = Nummer unterdrückt
today-clock-wrong = Die Uhr des Computers zeigt das Jahr { $year }, das kann nicht stimmen. Bis sie gestellt ist, wird an nichts erinnert; den Karten geschieht nichts.
today-birthdays = Geburtstage diese Woche
today-turns = { $age ->
    [one] wird { $age }
   *[other] wird { $age }
  }
today-birthday = Geburtstag

## Wiedervorlagen
follow-count = { $count ->
    [one] { $count } offen
   *[other] { $count } offen
  }
follow-none = Nichts geplant. Eine Wiedervorlage ist etwas, das an einem Tag zu tun ist.
follow-agenda = Terminliste
follow-month = Monat
follow-views = Wie Wiedervorlagen gezeigt werden
follow-other-view = Terminliste oder Monat
follow-show-month = Wiedervorlagen im Monat
follow-add-day = Wiedervorlage an diesem Tag
follow-add-day-hint = 10:00 zurückrufen
follow-day-none = An diesem Tag ist nichts geplant.
month-today = Heute
month-next = Nächster Monat
month-previous = Voriger Monat
month-next-day = Nächster Tag
month-previous-day = Voriger Tag
month-next-week = Eine Woche später
month-previous-week = Eine Woche früher
month-last = Letzter Tag des Monats
month-enter = Zu den Wiedervorlagen des Tages
month-back = Zurück zum Monat
month-move-later = Wiedervorlage einen Tag später
month-move-earlier = Einen Tag früher
month-move-week-later = Eine Woche später verschieben
month-move-week-earlier = Eine Woche früher verschieben
month-count =
    { $count ->
        [one] { $count } Wiedervorlage
       *[other] { $count } Wiedervorlagen
    }
month-birthday = Geburtstag von { $name }
month-birthday-turns = { $name } wird { $turns }
follow-late = Überfällig
follow-today = Heute
follow-tomorrow = Morgen
follow-week = Nächste 7 Tage
follow-list = Wiedervorlagen, { $group }
follow-name = { $text }, { $who }
follow-open-card = Karte öffnen: { $who }
follow-call = Anrufen
follow-done = Erledigt
follow-later = Später
follow-edit = Bearbeiten
follow-drop = Verwerfen
follow-skip = Auslassen
follow-missed = { $count ->
    [one] seitdem noch { $count } Mal
   *[other] seitdem noch { $count } Mal
  }
follow-rests = erinnert wieder: { $when }
follow-undo-of = Rückgängig: { $text }
follow-was-done = Wiedervorlage erledigt
follow-was-dropped = Wiedervorlage verworfen
follow-was-done-next = Wiedervorlage erledigt. Nächste: { $when }
follow-was-skipped = Ausgelassen. Nächste: { $when }
follow-was-rested = Erinnerung verschoben
follow-was-moved = Wiedervorlage verschoben: { $when }
follow-was-saved = Wiedervorlage geändert
follow-was-added = Wiedervorlage neu: { $when }
follow-later-of = Verschieben auf
follow-later-tomorrow = Morgen
follow-later-monday = Montag
follow-later-week = In einer Woche
follow-later-words = Anderer Tag
follow-later-hint = Fr 10:00
follow-rest-of = Nur später erinnern
follow-rest-hour = In einer Stunde
follow-rest-tomorrow = Morgen früh
follow-move = Verschieben
follow-understood = Verstanden: { $when }
follow-understood-repeat = Verstanden: { $when }, { $repeat }
follow-not-understood = Hier ist kein Tag zu finden. Versuchen Sie „Fr 10:00“ oder „in 2 Wochen“.
follow-add = Wiedervorlage anlegen
follow-add-hint = Fr 10:00 Rahmen bestellen
follow-add-button = Anlegen
follow-add-need-text = Schreiben Sie, was zu tun ist, zum Beispiel „Fr 10:00 zurückrufen“.
follow-edit-title = Wiedervorlage bearbeiten
follow-edit-text = Was
follow-edit-when = Wann
follow-edit-kind = Art
follow-edit-place = Wo
follow-edit-minutes = Minuten
follow-edit-repeat = Wiederholung
follow-edit-repeat-hint = alle 2 Wochen
follow-edit-repeat-lost = Nicht verstanden. Versuchen Sie „alle 2 Wochen“ oder „jeden Monat am letzten Tag“.
follow-edit-from-done = Ab Erledigung gezählt
follow-edit-skips = An freien Tagen
follow-edit-skips-nothing = Jeder Tag ist recht
follow-edit-skips-weekends = Nicht am Wochenende
follow-edit-skips-days-off = Nicht an Wochenenden und Feiertagen
follow-edit-moves-all = Alle folgenden mitverschieben
follow-kind-task = Aufgabe
follow-kind-call = Anruf
follow-kind-visit = Besuch
follow-kind-meeting = Termin
follow-kind-message = Nachricht
follow-kind-mail = E-Mail
follow-kind-letter = Brief
follow-edit-save = Speichern
follow-edit-cancel = Abbrechen
follow-pages = Seiten der Wiedervorlagen
follow-page = { $from }–{ $to } von { $count }
follow-page-earlier = Frühere
follow-page-later = Spätere
follow-key-next = Nächste Wiedervorlage
follow-key-previous = Vorige Wiedervorlage
follow-key-open = Karte öffnen
draft-open = Entwurf öffnen
draft-save = Entwurf als Datei speichern
draft-opened = Der Entwurf ist in seinem Programm geöffnet. Nach dem Senden als erledigt abhaken.
draft-empty = Die Karte sagt nichts zu: { $places }.
draft-no-opener = Kein Programm für Mails ließ sich starten. „Entwurf als Datei speichern“ in der Palette bewahrt ihn für jedes Mailprogramm auf.
draft-no-texter = Kein Programm für SMS ließ sich starten. Der Desktop braucht eines, das „sms:“-Links annimmt; die Nummer steht auf der Karte.
draft-places = { "{" }Vorname{ "}" }, { "{" }Nachname{ "}" }, { "{" }Name{ "}" }, { "{" }Firma{ "}" }, { "{" }Funktion{ "}" }, { "{" }Ort{ "}" }, { "{" }Telefon{ "}" }, { "{" }E-Mail{ "}" }
error-draft-kind = Nur eine Mail oder SMS hat einen Entwurf.
error-draft-nobody = Es gibt keine Karte, an die zu schreiben wäre: Geben Sie der Wiedervorlage erst eine.
error-draft-no-address = { $name } hat keine Mailadresse, an die zu schreiben wäre. Ergänzen Sie die Karte.
error-draft-no-number = { $name } hat keine Nummer, an die zu schreiben wäre. Ergänzen Sie die Karte.
error-draft-no-file = Eine SMS lässt sich nicht als Maildatei speichern; öffnen Sie sie.
error-draft-place = „{ $step }“: Kein Platz heißt { "{" }{ $name }{ "}" }. Bekannt sind: { $places }.
error-draft-brace = „{ $step }“: Ein { "{" } ist nicht geschlossen. Doppelt geschrieben bleibt es stehen.
error-draft-long = „{ $step }“: Der Betreff darf { $subject } Zeichen haben, der Text { $text }.

## How follow-ups recur. The owner may type these words too: a test reads them back.
repeat-day =
    { $count ->
    [1] jeden Tag
    [one] alle { $count } Tage
   *[other] alle { $count } Tage
    }
repeat-week =
    { $count ->
    [1] jede Woche
    [one] alle { $count } Wochen
   *[other] alle { $count } Wochen
    }
repeat-month =
    { $count ->
    [1] jeden Monat
    [one] alle { $count } Monate
   *[other] alle { $count } Monate
    }
repeat-year =
    { $count ->
    [1] jedes Jahr
    [one] alle { $count } Jahre
   *[other] alle { $count } Jahre
    }
repeat-on = { $every } { $day }
repeat-on-last-day = am letzten Tag
repeat-on-mon =
    { $nth ->
    [first] am ersten Montag
    [second] am zweiten Montag
    [third] am dritten Montag
    [fourth] am vierten Montag
   *[last] am letzten Montag
    }
repeat-on-tue =
    { $nth ->
    [first] am ersten Dienstag
    [second] am zweiten Dienstag
    [third] am dritten Dienstag
    [fourth] am vierten Dienstag
   *[last] am letzten Dienstag
    }
repeat-on-wed =
    { $nth ->
    [first] am ersten Mittwoch
    [second] am zweiten Mittwoch
    [third] am dritten Mittwoch
    [fourth] am vierten Mittwoch
   *[last] am letzten Mittwoch
    }
repeat-on-thu =
    { $nth ->
    [first] am ersten Donnerstag
    [second] am zweiten Donnerstag
    [third] am dritten Donnerstag
    [fourth] am vierten Donnerstag
   *[last] am letzten Donnerstag
    }
repeat-on-fri =
    { $nth ->
    [first] am ersten Freitag
    [second] am zweiten Freitag
    [third] am dritten Freitag
    [fourth] am vierten Freitag
   *[last] am letzten Freitag
    }
repeat-on-sat =
    { $nth ->
    [first] am ersten Samstag
    [second] am zweiten Samstag
    [third] am dritten Samstag
    [fourth] am vierten Samstag
   *[last] am letzten Samstag
    }
repeat-on-sun =
    { $nth ->
    [first] am ersten Sonntag
    [second] am zweiten Sonntag
    [third] am dritten Sonntag
    [fourth] am vierten Sonntag
   *[last] am letzten Sonntag
    }
repeat-from-done = { $rule }, ab Erledigung gezählt
repeat-not-weekends = { $rule }, nicht am Wochenende
repeat-not-days-off = { $rule }, nicht an freien Tagen

## Import
import-steps = Schritte
import-step-choose = Auswählen
import-step-look = Ansehen
import-step-known = Dubletten
import-step-done = Fertig
import-choose-text = Karten kommen aus vCard-Dateien (.vcf), wie Telefone und Mailprogramme sie schreiben, und aus Listen (.csv) von Google, Outlook und anderen oder Ihren eigenen; Anrufe aus der Anrufliste des Telefons (.xml, .json, .csv), E-Mails aus .eml und .mbox, Kalender aus .ics. Nichts wird geschrieben, bevor Sie es angesehen haben.
import-choose-button = Dateien auswählen…
import-choose-drop = Oder lassen Sie die Dateien irgendwo auf dieses Fenster fallen.
phone-book-get = Vom Telefon holen
phone-book-which = Von welchem Telefon?
phone-book-waiting = Warten auf { $name }. Es fragt vielleicht, ob dieser Computer Kontakte und Anrufe haben darf: dort erlauben.
phone-book-none = Mit diesem Computer ist kein Telefon gekoppelt. Koppeln Sie es in den Bluetooth-Einstellungen des Computers und versuchen Sie es erneut.
phone-book-no-bluetooth = Bluetooth ist aus, oder der Computer hat keins. Schalten Sie es ein, oder wählen Sie eine Datei vom Telefon.
phone-book-no-fetcher = Der Teil von Bluetooth, der Telefonbücher holt, ist nicht installiert. Er heißt bluez-obexd; oder wählen Sie eine Datei vom Telefon.
phone-book-refused = Das Telefon gab sein Telefonbuch nicht her. Erlauben Sie diesem Computer in den Bluetooth-Einstellungen des Telefons die Kontakte und versuchen Sie es erneut.
phone-book-silent = Das Telefon hat nicht geantwortet. Nichts wurde eingelesen. Entsperren Sie es, erlauben Sie dort diesem Computer Kontakte und Anrufe und versuchen Sie es erneut.
phone-book-stalled = Vom Telefon kam nichts mehr. Nichts wurde eingelesen. Legen Sie es näher, entsperren Sie es und versuchen Sie es erneut.
phone-book-broken-off = Das Telefon brach ab. Nichts wurde eingelesen. Versuchen Sie es erneut.
phone-book-cancelled = Abgebrochen. Nichts wurde eingelesen.
import-reading = Datei wird gelesen
import-backing-up = Zuerst eine Sicherung
import-writing = Karten werden geschrieben
import-progress = { $done } von { $total }
import-progress-open = bisher { $done }
import-time-left = { $minutes ->
    [0] noch weniger als eine Minute
    [one] noch etwa { $minutes } Minute
   *[other] noch etwa { $minutes } Minuten
  }
import-cancelled = Import abgebrochen. Nichts wurde geschrieben.
import-step-columns = Spalten
import-next = Weiter
import-columns-of = Spalten von { $name }
import-columns-file = Datei
import-columns-guessed = Nur die Werte sagen, wessen Karte eine Zeile ist. Bestätigen Sie eine der Vermutungen, oder wählen Sie, welche Spalte Name, Firma, Nummer oder E-Mail ist.
import-columns-nobody = Keine Spalte sagt, wessen Karte eine Zeile ist. Wählen Sie Name, Firma, Nummer oder E-Mail.
import-columns-table = Wofür jede Spalte steht
import-col-column = Spalte
import-col-field = Steht für
import-col-samples = Erste Werte
import-field-of = „{ $column }“ ist
import-ground-heading = Aus der Überschrift erraten
import-ground-values = Aus den Werten erraten
import-ground-confirm = Bestätigen
import-ground-confirm-of = Bestätigen: { $column } ist { $field }
import-field-keep = Eigenes Feld
import-field-skip = Auslassen
import-field-birth-day = Geburtstag (Tag)
import-field-birth-month = Geburtsmonat
import-field-birth-year = Geburtsjahr
import-field-address-number = Hausnummer
import-field-address-text = Ganze Adresse
import-field-labelled = { $field } ({ $label })
import-delimiter = Zwischen Zellen
import-delimiter-comma = Komma
import-delimiter-semicolon = Semikolon
import-delimiter-tab = Tabulator
import-delimiter-bar = Strich |
import-first-row = Erste Zeile
import-first-row-headings = Überschriften
import-first-row-card = Schon eine Karte
import-quotes = Anführungszeichen
import-quotes-enclose = Umschließen Zellen
import-quotes-literal = Sind Buchstaben
import-day = Daten wie 6/5/1984
import-day-first = Tag zuerst
import-day-second = Monat zuerst
import-content = Eine Zeile ist
import-content-cards = Eine Karte
import-content-calls = Ein Anruf
import-columns-no-calls = Keine Spalte sagt, welche Nummer wann anrief. Wählen Sie die Nummer sowie Tag und Uhrzeit.
import-first-row-call = Schon ein Anruf
import-field-call-number = Nummer
import-field-call-name = Name
import-field-call-when = Tag und Uhrzeit
import-field-call-date = Tag
import-field-call-time = Uhrzeit
import-field-call-way = Richtung
import-field-call-length = Dauer
import-field-call-text = Worum es ging
import-length-unit = Dauer wie 3 oder 0:03
import-length-seconds = Zählt Sekunden
import-length-minutes = Zählt Minuten
import-ways = Richtung der Anrufe
import-ways-word = In der Datei
import-ways-way = Bedeutet
import-ways-of = „{ $word }“ bedeutet
import-ways-silent = Nicht gesagt
import-way-in = Eingehend
import-way-out = Ausgehend
import-way-missed = Verpasst
import-way-voicemail = Mailbox
import-way-declined = Abgewiesen
import-way-blocked = Gesperrt
import-way-elsewhere = An anderem Gerät angenommen
import-way-by-length = Nach der Dauer
import-ways-guess = Geraten
import-profile = Nach Profil lesen
import-profile-none = Kein Profil
import-profile-name = Als Profil aufheben
import-profile-save = Aufheben
import-profile-saved = Profil „{ $name }“ aufgehoben
import-back = Zurück
import-again = Weitere Datei importieren
import-run = { $count ->
    [0] Nichts zu importieren
    [one] { $count } Karte importieren
   *[other] { $count } Karten importieren
  }
import-file-line = { $count ->
    [one] { $name }: { $count } Karte
   *[other] { $name }: { $count } Karten
  }
import-all-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
  }
import-new = Neu
import-same = Schon da
import-update = Geändert
import-conflict = Ihres bleibt
import-skipped = Übergangen
import-problems = Probleme
import-familiar =
    { $count ->
        [one] { $count } Karte kommt bekannt vor
       *[other] { $count } Karten kommen bekannt vor
    }
import-next-known =
    { $count ->
        [one] Weiter: { $count } kommt bekannt vor
       *[other] Weiter: { $count } kommen bekannt vor
    }
import-known = Karten, die schon da sind
import-known-update = Dieselbe Person
import-known-update-text = Was die Datei Neues sagt, kommt auf die Karte; was Sie selbst geändert haben, bleibt.
import-known-skip = Überspringen
import-known-skip-text = Die Karten in der Kartei bleiben, wie sie sind.
import-known-new = Beide behalten
import-known-new-text = Jede kommt als zweite Karte dazu.
import-known-of = Was mit { $name } geschieht
import-known-others =
    { $count ->
        [one] Dasselbe für die andere
       *[other] Dasselbe für die anderen { $shown }
    }
import-encoding = Buchstaben
import-encoding-hint = Die Datei sagt nicht, wie ihre Buchstaben geschrieben sind. Wählen Sie, bis die Namen richtig aussehen.
import-known-table = { $name } wurde als Anrufliste eines anderen Programms erkannt; was die Spalten bedeuten, ist angenommen.
import-say-columns = Spalten festlegen…
import-encoding-guess = Wie vermutet
import-encoding-central = Mitteleuropäisch (Windows 1250)
import-encoding-western = Westeuropäisch (Windows 1252)
import-encoding-latin2 = Mitteleuropäisch (ISO 8859-2)
import-encoding-latin1 = Westeuropäisch (ISO 8859-15)
import-encoding-cyrillic = Kyrillisch (Windows 1251)
import-encoding-greek = Griechisch (Windows 1253)
import-encoding-turkish = Türkisch (Windows 1254)
import-encoding-baltic = Baltisch (Windows 1257)
import-encoding-hebrew = Hebräisch (Windows 1255)
import-encoding-arabic = Arabisch (Windows 1256)
import-encoding-japanese = Japanisch (Shift JIS)
import-encoding-chinese = Chinesisch (GB 18030)
import-encoding-korean = Koreanisch (EUC-KR)
import-table = Was hereinkommt
import-col-record = Nr.
import-col-record-title = Der wievielte Eintrag der Datei es ist
import-col-verdict = Was geschieht
import-col-name = Name
import-col-phone = Telefon
import-col-email = E-Mail
import-col-reason = Warum
import-no-name = (ohne Namen)
import-first-rows = { $count ->
    [one] Die ersten { $shown } von { $count } Karte
   *[other] Die ersten { $shown } von { $count } Karten
  }
import-problem-list = Probleme in der Datei
import-problem-line = Zeile { $line }: { $message }
import-problem-more = { $count ->
    [one] Und { $count } weiteres.
   *[other] Und { $count } weitere.
  }
import-unread-save = Nicht Gelesenes speichern…
import-unread-name = { $name } (nicht gelesen)
import-unread-saved = { $count ->
    [one] { $count } Eintrag in { $name } gespeichert. Bessern Sie ihn dort aus und importieren Sie dann diese Datei.
   *[other] { $count } Einträge in { $name } gespeichert. Bessern Sie sie dort aus und importieren Sie dann diese Datei.
  }
import-unread-none = Es wurde nichts ausgelassen: keine Datei geschrieben.
import-no-cards = In dieser Datei sind keine Karten.
import-done = { $count ->
    [one] { $count } Karte neu
   *[other] { $count } Karten neu
  }
import-done-updated = { $count ->
    [one] { $count } Karte geändert
   *[other] { $count } Karten geändert
  }
import-done-nothing = Nichts geändert. Alle Karten waren schon da.
import-file-calls = { $count ->
    [one] { $name }: { $count } Anruf oder Nachricht
   *[other] { $name }: { $count } Anrufe und Nachrichten
  }
import-file-mails = { $count ->
    [one] { $name }: { $count } E-Mail
   *[other] { $name }: { $count } E-Mails
  }
import-run-all = { $count ->
    [0] Nichts zu übernehmen
    [one] { $count } Eintrag übernehmen
   *[other] { $count } Einträge übernehmen
  }
import-done-calls = { $count ->
    [one] { $count } Anruf oder Nachricht übernommen
   *[other] { $count } Anrufe und Nachrichten übernommen
  }
import-done-mails = { $count ->
    [one] { $count } E-Mail übernommen
   *[other] { $count } E-Mails übernommen
  }
import-done-several = { $count ->
    [one] { $count } Eintrag übernommen
   *[other] { $count } Einträge übernommen
  }
import-done-all-known = Nichts hat sich geändert. Alles war schon da.
import-waiting = Ohne Karte
import-col-when = Wann
import-nothing-found = In dieser Datei wurde nichts gefunden.
import-result-added = Neu
import-result-updated = Geändert
import-result-unchanged = Unverändert
import-result-skipped = Übergangen
import-result-conflicts = Davon mit Ihrer eigenen Änderung behalten
import-result-problems = Probleme
import-undo = Diesen Import rückgängig machen
import-undone = Import rückgängig gemacht
import-undo-later = Das geht auch später noch, im Verlauf.
import-open-cards = Karten öffnen
import-key-next = Nächster Schritt

## Export
export-format = Format
export-format-csv = Tabelle
export-format-csv-hint = Eine CSV-Datei, die sich in einer Tabelle gut öffnet, geschrieben wie in Ihrem Land üblich.
export-format-csv-exact = Genaue CSV
export-format-csv-exact-hint = Für andere Programme: Kommas, jeder Text, wie er ist.
export-format-xlsx = Excel
export-format-xlsx-hint = Eine Arbeitsmappe. Nummern wie 007 bleiben, wie sie sind.
export-format-vcf = vCard
export-format-vcf-hint = Für Telefone und Mailprogramme.
export-vcard = vCard-Version
export-vcard-3 = 3.0, fast jedes Telefon liest sie
export-vcard-4 = 4.0, die neuere
export-find = Nur Karten mit
export-find-hint = Name, Schlagwort, Ort…
export-columns = Spalten
export-columns-hint = Alt und eine Pfeiltaste verschiebt eine Spalte.
export-column-up = Nach oben: { $name }
export-column-down = Nach unten: { $name }
export-column-moved = { $name }, jetzt Spalte { $place } von { $count }
export-columns-all = Alle
export-columns-none-chosen = Kreuzen Sie wenigstens eine Spalte an.
export-preview = Vorschau
export-records = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
  }
export-first-rows = { $shown ->
    [one] die erste Zeile
   *[other] die ersten { $shown } Zeilen
  }
export-empty = Keine Karte zu exportieren.
export-file = Dateiname
export-save = Datei speichern…
export-saving = Datei wird geschrieben
export-cancelled = Export abgebrochen. Keine Datei wurde geschrieben.
export-done = { $count ->
    [one] { $name } gespeichert, { $count } Karte
   *[other] { $name } gespeichert, { $count } Karten
  }
file-replaced = Die vorige Datei bleibt als { $name } erhalten.
export-plain = { $count ->
    [one] { $count } Karte wurde auf die einfache Art geschrieben, weil die neuere sie verändert hätte.
   *[other] { $count } Karten wurden auf die einfache Art geschrieben, weil die neuere sie verändert hätte.
  }

## Verlauf
history-text = Alles, was getan wurde, das Neueste zuerst. Jedes lässt sich einzeln rückgängig machen.
history-none = Noch wurde nichts getan.
history-list = Was getan wurde
history-undo = Rückgängig
history-undo-of = Rückgängig: { $title }
history-undone = rückgängig gemacht
history-of = getan { $when }
history-more = Ältere zeigen
history-by-hook = von einem verbundenen Programm
history-by-clock = zur festen Zeit
history-by-script = von einem Skript

## Papierkorb
trash-count =
    { $count ->
        [one] { $shown } Karte
       *[other] { $shown } Karten
    }
trash-none = Der Papierkorb ist leer. Entfernte Karten warten hier, bis Sie sie zurücklegen.
trash-none-found = Im Papierkorb steht nichts mit „{ $text }“
trash-list = Karten im Papierkorb
trash-put-back-found = Gefundene zurücklegen
trash-since = Im Papierkorb: { $when }
trash-put-back = Zurücklegen
trash-put-back-of = Zurücklegen: { $name }
trash-was-put-back = { $count ->
    [one] Karte zurückgelegt
   *[other] { $count } Karten zurückgelegt
  }
trash-put-back-all = Alle zurücklegen

## Einstellungen
settings-sections = Abschnitte
settings-look = Aussehen
settings-language = Sprache
settings-theme = Farben
settings-theme-system = Wie das System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-region = Sprache und Land
settings-country = Heimatland
settings-country-hint = Nummern ohne Landesvorwahl gelten als Nummern dieses Landes. Auch Datum und Tabellen richten sich danach.
settings-start-of-day = Tagesbeginn
settings-start-of-day-hint = Dann erinnern Wiedervorlagen ohne Uhrzeit.
settings-reminders = Erinnerungen
settings-notifications = Erinnerungen auf dem Bildschirm zeigen
settings-notifications-hint = Wenn eine Wiedervorlage fällig wird.
settings-end-of-day = Ende des Tages
settings-end-of-day-hint = Was danach erinnern würde, wartet auf den nächsten Tag.
settings-days-off = Auch an Wochenenden und Feiertagen erinnern
settings-days-off-hint = Wiedervorlagen ohne Uhrzeit; die Liste von Heute zeigt sie immer.
settings-leap-day = 29. Februar in Jahren ohne 29. Februar
settings-leap-day-hint = Geburtstage und jährliche Wiedervorlagen dieses Tages
settings-leap-day-february = Am 28. Februar
settings-leap-day-march = Am 1. März
settings-calls = Anrufe
settings-calls-window = Klingelt das Telefon, sagt ein kleines Fenster über allem, wer es ist und worum es zuletzt ging.
settings-calls-try = Ausprobieren
settings-calls-try-failed = Der Anruf kam nicht an: dort hört gerade niemand zu.
settings-calls-commands = Anrufe zeigen, die ein Telefonprogramm meldet
settings-calls-commands-hint = Mit dem Befehl kartoteka pop, siehe unten.
settings-calls-links = Zeigen, wem die Nummer eines Links gehört
settings-calls-links-hint = Ein tel:-Link, der im Browser oder in einer Mail angeklickt wird oder den ein Telefonprogramm öffnet. Gewählt wird nie.
settings-calls-record = Anrufe notieren, die andere Programme melden
settings-calls-record-hint = Jeder Anruf wird automatisch auf der Karte des Anrufers eingetragen. Sonst wird er nur gezeigt.
settings-calls-kde = Anrufe eines Android-Telefons über KDE Connect zeigen
settings-calls-kde-hint = Auf einem Linux-Desktop, mit in KDE Connect gekoppeltem Telefon und erlaubten Telefonmeldungen. Jeder Anruf wird einmal eingetragen.
settings-calls-fritz = Adresse einer FRITZ!Box
settings-calls-fritz-hint = Zeigt die Anrufe ihrer Leitungen und trägt jeden einmal ein. Einmal #96*5* an einem Telefon der Box wählen; leer für keine. Es ist die einzige Netzverbindung.
settings-calls-fritz-wrong = Eine Adresse im eigenen Netz, wie 192.168.178.1.
settings-hot-key = Taste, die die Suche aus jedem Programm öffnet
settings-hot-key-press = Hier drücken
settings-hot-key-off-hint = Keine. Hier eine Taste drücken, etwa Strg+Alt+K: dann sagen aus jedem Programm diese Taste, 4 Ziffern oder 3 Buchstaben und Eingabe, wer anruft.
settings-hot-key-on = Aus jedem Programm: diese Taste, dann 4 Ziffern oder 3 Buchstaben, und Eingabe. Andere Programme bekommen die Taste nicht mehr.
settings-hot-key-partly = Unter Wayland wirkt diese Taste nur, solange ein Programm die Tastatur hat, das über X zeichnet. Damit sie überall wirkt, einer Taste des Desktops den Befehl kartoteka pop geben, siehe unten.
settings-hot-key-taken = { $key } hat schon ein anderes Programm. Eine andere Taste wählen oder einer Taste des Desktops den Befehl kartoteka pop geben, siehe unten.
settings-hot-key-nowhere = Dieser Desktop gibt Programmen keine eigenen Tasten. Einer Taste des Desktops den Befehl kartoteka pop geben, siehe unten.
settings-hot-key-alone = Ein Buchstabe oder eine Ziffer mit gehaltener Strg-, Alt- oder Systemtaste, oder eine Funktionstaste.
settings-hot-key-none = Keine Taste
settings-call-out = Anrufen von einer Karte
settings-call-out-shown = Von Hand
settings-call-out-shown-hint = Die Nummer wird groß gezeigt, neben dem Blatt, auf dem der Anruf notiert wird.
settings-call-out-kde-hint = Das Telefon zeigt die Nummer, bereit zum Anrufen; es ist in KDE Connect gekoppelt.
settings-call-out-program = Programm
settings-call-out-program-hint = Startet: { $program }
settings-call-out-other = Was „Anrufen“ auf einer Karte starten soll
settings-call-out-other-hint = Einmal im Terminal einzugeben, mit dem Namen des Telefonprogramms; NUMBER steht für die Nummer. Danach lässt es sich oben wählen.
settings-calls-told = Was das Telefonprogramm starten soll
settings-calls-told-hint = Mit dessen eigenen Zeichen für Nummer und Name; nach --dir steht in, out oder missed. Kann es auch beim Annehmen und am Ende etwas starten: dasselbe mit --event ringing, answered und ended, für die Dauer des Gesprächs. Die Einstellungen einiger Programme stehen in der Hilfe, Seite Wer hat angerufen?
settings-calls-key = Was eine Taste des Desktops starten soll
settings-calls-key-hint = Findet einen Anrufer aus jedem Programm oder gibt dem gezeigten Anruf die Tastatur. In diesem Fenster macht es { $key }.
settings-backups = Sicherungen
settings-backup-last = Letzte
settings-backup-next = Nächste
settings-backup-next-text = beim Beenden oder morgen
settings-backup-place = Ort
settings-backup-never = noch keine
settings-backup-now = Jetzt sichern
settings-backup-made = Sicherung gemacht, { $size }
settings-backup-check = Kartei prüfen
settings-backup-checking = Wird geprüft
settings-check-ok = Die Kartei und ihre Sicherungen sind heil.
settings-check-bad = In der Kartei stimmt etwas nicht:
settings-backup-list = Sicherungen, neueste zuerst
settings-backup-when = Wann
settings-backup-why = Warum
settings-backup-cards = Karten
settings-backup-size = Größe
settings-backup-state = Geprüft
settings-backup-verified = ja
settings-backup-unverified = nein
settings-backup-show-all = { $count ->
    [one] { $count } ältere zeigen
   *[other] { $count } ältere zeigen
  }
settings-reason-quit = beim Beenden
settings-reason-daily = täglich
settings-reason-import = vor einem Import
settings-reason-migration = vor einer Aktualisierung
settings-reason-restore = vor dem Zurückholen
settings-reason-asked = von Hand
settings-restore = Zurückholen…
settings-restore-of = Sicherung zurückholen: { $when }
settings-restore-file = Aus einer Datei…
settings-restore-title = Sicherung zurückholen
settings-restore-text = Die Kartei geht auf diesen Stand zurück: { $when }. Vorher wird der jetzige Stand gesichert.
settings-restore-unverified = Die Prüfsumme dieser Sicherung stimmt nicht. Sie kann beschädigt sein.
settings-restore-table = Was sich ändert
settings-restore-what = Was
settings-restore-now = Jetzt
settings-restore-then = Danach
settings-restore-comes-back = Kommt zurück
settings-restore-goes = Geht
settings-restore-contact = Karten
settings-restore-interaction = Anrufe und Besuche
settings-restore-note = Notizen
settings-restore-follow-up = Wiedervorlagen
settings-restore-run = Zurückholen
settings-restore-cancel = Lassen, wie es ist
settings-restore-done = Zurückgeholt: { $when }
settings-reading = Sicherung wird gelesen
settings-box = Karten herein und hinaus
settings-go-import-hint = Karten vom Telefon oder aus einem Mailprogramm
settings-go-export-hint = Eine Tabelle, oder vCards fürs Telefon
settings-go-history-hint = Was getan wurde, und es rückgängig machen
settings-go-inbox-hint = Anrufe ohne Vermerk, Anrufe und E-Mails ohne Karte
settings-go-duplicates-hint = Karten, die eine Person sein können, nebeneinander
settings-go-trash-hint = Karten zum Zurücklegen
settings-about = Über Kartoteka
settings-about-text = Eine Kartei für einen Betrieb. Alles bleibt in einer Datei auf diesem Computer. Nichts wird irgendwohin geschickt.
settings-version = Version { $version }
settings-licence = Kartoteka ist freie Software unter der MIT-Lizenz oder der Apache-Lizenz 2.0, nach Ihrer Wahl.
settings-licence-fonts = Die Schriften Inter und Source Serif 4 stehen unter der SIL Open Font License 1.1.
settings-licence-show = Lizenz: { $name }

## Gespräche und Wiedervorlagen (Rust)

error-card-in-trash = Die Karte von { $name } liegt im Papierkorb. Legen Sie sie zuerst zurück.
interaction-whose = Sagen Sie, mit wem es war: wählen Sie eine Karte oder geben Sie die Nummer an.
interaction-number = „{ $number }“ ist keine Telefonnummer. Berichtigen Sie sie oder wählen Sie eine Karte.
interaction-missed = Nur ein Anruf kann verpasst sein. Wählen Sie, wer begonnen hat: die anderen oder Sie.
interaction-ahead = Dieser Zeitpunkt kommt erst noch. Tragen Sie ein, was war; das Übrige planen Sie als Wiedervorlage.
note-empty = Die Notiz sagt nichts. Schreiben Sie etwas oder löschen Sie sie.
follow-up-no-moment = „{ $words }“ sagt nicht, wann. Beginnen Sie mit Tag oder Uhrzeit, zum Beispiel „Fr 10:00 zurückrufen“ oder „in 2 Wochen Angebot schicken“.
follow-up-wrong-moment = „{ $given }“ ist kein Tag und keine Uhrzeit des Kalenders. Schreiben Sie Tage wie 2026-12-01 und Uhrzeiten wie 09:30.
follow-up-text = Schreiben Sie, was zu tun ist, zum Beispiel „zurückrufen“.
follow-up-length = Eine Dauer wird in Minuten angegeben, von 1 bis { $limit }.
follow-up-repeat = So kann sich nichts wiederholen. Schreiben Sie zum Beispiel „alle 2 Wochen“ oder „jeden Monat am letzten Tag“.
follow-up-no-words = Melden
follow-up-subject = { $text } ({ $name })
reminder-title =
    { $count ->
        [one] Eine Wiedervorlage ist fällig
       *[other] { $count } Wiedervorlagen sind fällig
    }
reminder-line = { $name }: { $text }
reminder-age =
    { $count ->
        [one] { $count } Jahr alt
       *[other] { $count } Jahre alt
    }
reminder-late =
    { $count ->
        [one] { $count } Tag überfällig
       *[other] { $count } Tage überfällig
    }
reminder-more =
    { $count ->
        [one] und { $count } weitere
       *[other] und { $count } weitere
    }
reminder-done = Erledigt
reminder-later = Später
reminder-open = Öffnen

## Import: unlesbare Dateien

error-file-is-folder = { $name } ist ein Ordner. Wählen Sie die Datei darin.
error-file-empty = { $name } ist leer. Exportieren Sie noch einmal vom Telefon.
error-unknown-format = { $name } ist keine der Dateien, die sich einlesen lassen: vCard (.vcf), Kontakttabelle (.csv), Anrufliste, Mail (.eml, .mbox), Kalender (.ics) oder ganze Kartei (.json).
error-file-is-workbook = { $name } ist eine Arbeitsmappe. Speichern Sie ihr Blatt als CSV und wählen Sie diese Datei.
error-file-is-ldif = { $name } ist ein Adressbuch als LDIF. Exportieren Sie es in Thunderbird noch einmal als vCard oder durch Kommas getrennt (CSV) und wählen Sie jene Datei.
error-import-format = Ein Format „{ $name }“ gibt es nicht. Lassen Sie es weg, dann wird die Datei am Inhalt erkannt.
error-no-cards = In { $name } ist keine Karte.
error-no-calls = In { $name } ist kein Anruf.
error-no-mail = In { $name } ist keine E-Mail.
error-document-type = { $name } bringt eine Dokumenttyp-Angabe mit, die keine Anrufliste hat. Nichts davon wurde gelesen: Exportieren Sie die Anrufe noch einmal aus dem Telefon.
error-inbox-number = Von { $number } wartet nichts auf eine Karte. Vielleicht liegt es schon auf einer.
error-inbox-mail = Diese E-Mail wartet nicht mehr auf eine Karte.
error-inbox-name = Erst einen Namen schreiben.
error-inbox-call = Dieser Anruf wartet nicht mehr auf eine Karte.
inbox-word-none = Noch steht nichts da. Schreiben Sie einen Vermerk, wählen Sie, wie es ausging, oder sagen Sie, dass nichts zu vermerken ist.

## Import: was aus einer Karte der Datei wird

verdict-unknown = Noch nicht in der Kartei
verdict-asked-for-new = Bekannt, auf Wunsch noch einmal angelegt
verdict-uid-of-another = Trägt die Kennung der Karte eines anderen; als neu angelegt
verdict-same = Schon da, nichts zu ändern
verdict-asked-to-skip = Bekannt, auf Wunsch unverändert gelassen
verdict-in-trash = Ihre Karte liegt im Papierkorb; legen Sie sie dort zurück, wenn Sie sie brauchen
verdict-changes = Ändert: { $fields }
verdict-stays = Hier steht Ihre eigene Änderung, und sie bleibt: { $fields }
verdict-first-stays = Zweimal in der Datei, das Erste bleibt: { $fields }
verdict-dealing-known = Schon da
verdict-dealing-card = Auf der Karte von { $name }
verdict-dealing-nobody = Keine Karte hat diese Nummer; wartet im Eingang
verdict-dealing-address = Keine Karte hat diese Adresse; wartet im Eingang
verdict-dealing-shared = Mehrere Karten haben sie; wartet im Eingang, bis Sie wählen
verdict-dealing-unsure = Nur das Ende stimmt mit der Nummer einer Karte überein; wartet im Eingang
verdict-dealing-withheld = Nummer unterdrückt; bleibt ohne Karte
import-done-entries =
    { $count ->
        [one] { $count } Wiedervorlage hereingekommen
       *[other] { $count } Wiedervorlagen hereingekommen
    }
error-no-entries = In { $name } steht nichts zu tun und kein Termin.
verdict-entry-twice = Steht zweimal in den Dateien; der erste zählt
verdict-entry-birthday = Der Geburtstag einer Karte
verdict-entry-cancelled = Dort abgesagt; ausgelassen
verdict-entry-passed = Schon vorbei; kommt als erledigt herein
verdict-entry-nobody = Auf keiner Karte
verdict-entry-changes = Dort geändert: { $fields }
verdict-entry-stays = Dort und hier geändert, Ihres bleibt: { $fields }
entry-field-moment = wann
entry-field-text = was
entry-field-place = wo
entry-field-length = wie lange
entry-field-rule = wie es sich wiederholt
entry-field-state = ob erledigt
entry-rule-kept = Wiederholt sich im Kalender: { $rule }
problem-entry-end = Dieser Eintrag hat kein Ende; genommen wurde, was vor dem nächsten steht.
problem-entry-line = Eine Zeile ist länger als { $limit } KB; ihr Rest wurde ausgelassen.
problem-entry-characters = Einige Buchstaben in „{ $text }“ konnten nicht gelesen werden.
problem-entry-moment = „{ $text }“ ist kein Tag und keine Uhrzeit des Kalenders; der Eintrag kommt ohne sie herein.
problem-entry-series = Ein Mal von „{ $text }“ weicht von den anderen ab; die Reihe wurde ohne es genommen.
problem-entry-left-out = „{ $text }“ lässt Tage der Reihe aus; hier bleiben sie darin.
problem-entry-besides = „{ $text }“ fügt der Reihe Tage hinzu; sie wurden nicht übernommen.
problem-too-many-entries = Die Datei hat mehr als { $limit } Einträge; der Rest wurde nicht gelesen.
problem-entry-rule = Es wiederholt sich auf eine Weise, die sich hier nicht sagen lässt ({ $text }); sie steht im Text.
problem-entry-zone = Die Zeitzone „{ $text }“ ist nicht bekannt; die Uhrzeit wurde genommen, wie sie steht.
import-file-entries =
    { $count ->
        [one] { $name }: { $count } Eintrag
       *[other] { $name }: { $count } Einträge
    }

field-kind = Person oder Firma
field-name = Name
field-nickname = Spitzname
field-organisation = Firma
field-phones = Nummern
field-emails = E-Mail
field-addresses = Adressen
field-links = Links
field-tax-number = Steuernummer
field-birthday = Geburtstag
field-tags = Schlagwörter
field-note = Notiz
field-how-met = woher bekannt
field-died = Todestag
field-custom-fields = eigene Felder
field-photo = Foto
field-unknown = andere Angaben

## Import: Probleme in einer Datei

error-unread-one-file = Nicht Gelesenes wird aus einer Datei auf einmal gespeichert. Nennen Sie eine Datei.
error-unread-onto-itself = „{ $name }“ kann nicht mit sich selbst überschrieben werden: Was gut ist, ist noch nicht übernommen. Bitte einen anderen Namen wählen.
error-unread-whole = { $name } ist ein ganzer Kasten: Was davon nicht übernommen wurde, lässt sich nicht eigens speichern. Die Probleme oben sagen, was es ist.
error-no-rows = In { $name } ist keine Zeile.
error-table-unnamed = Keine Spalte von { $name } wird als Name, Firma, Nummer oder E-Mail verstanden. Geben Sie an, was die Spalten sind: im Fenster unter „Spalten“, auf der Befehlszeile mit --map. Es gibt: { $all }.
error-table-no-calls = Keine Spalten von { $name } sagen, welche Nummer wann anrief. Geben Sie an, was die Spalten sind: im Fenster unter „Spalten“, auf der Befehlszeile mit --map, wie in "Tel=call_number,Wann=call_when". Es gibt: { $all }.
error-table-column = Die Datei hat keine Spalte „{ $name }“. Sie hat: { $all }.
error-table-field = Ein Feld „{ $name }“ gibt es für Spalten nicht. Es gibt: { $all }; mit Bezeichnung wie in phone:work.
error-table-delimiter = „{ $name }“ kann nicht zwischen Zellen stehen. Wählen Sie Komma, Semikolon, tab oder |.
error-profile-name = Geben Sie dem Profil einen Namen mit höchstens 80 Zeichen.
error-no-profile = Ein Importprofil „{ $name }“ gibt es nicht.
problem-table-unclosed-quote = Ein Anführungszeichen öffnet hier eine Zelle und nichts schließt sie; es wurde als Buchstabe gelesen: „{ $text }“. Sind solche Zeichen in der ganzen Datei Buchstaben, wählen Sie das für die Datei.
problem-table-cell-cut = Eine Zelle ist länger als { $limit } KB; der Rest wurde abgeschnitten: „{ $text }“.
problem-table-too-many-columns = { $count ->
    [one] Die Zeile hat mehr als { $limit } Zellen; eine wurde ausgelassen.
   *[other] Die Zeile hat mehr als { $limit } Zellen; { $count } wurden ausgelassen.
  }
problem-table-too-many-rows = Die Datei hat mehr als { $limit } Zeilen; die weiteren wurden nicht gelesen. Teilen Sie die Datei und importieren Sie den Rest.
problem-table-before-headings = Was vor den Überschriften steht, wurde übergangen: „{ $text }“.
problem-table-blank-rows = { $count ->
    [one] Eine leere Zeile wurde übergangen.
   *[other] { $count } leere Zeilen wurden übergangen.
  }
problem-table-nobody = Diese Zeile hat weder Name noch Firma, Nummer oder E-Mail und wurde ausgelassen: „{ $text }“.
problem-table-more-cells = { $count ->
    [one] Eine Zelle hat keine Überschrift; sie wurde als eigenes Feld aufgehoben: „{ $text }“.
   *[other] { $count } Zellen haben keine Überschrift; sie wurden als eigene Felder aufgehoben, die erste ist „{ $text }“.
  }
problem-table-rounded = Eine Tabellenkalkulation hat die Nummer „{ $text }“ in „{ $column }“ gerundet; ihre Ziffern sind verloren. Sie wurde als Text aufgehoben und ist keine Telefonnummer.
problem-table-lost-plus = „{ $text }“ in „{ $column }“ hat in einer Tabellenkalkulation wohl das Plus verloren; die Nummer bleibt, wie sie ist.
problem-table-lost-zero = „{ $text }“ in „{ $column }“ hat in einer Tabellenkalkulation wohl die führende Null verloren; die Nummer bleibt, wie sie ist.
problem-table-decimals = Eine Tabellenkalkulation hat an „{ $text }“ in „{ $column }“ Nachkommastellen gehängt; die Nummer wurde ohne sie genommen.
problem-table-birthday = Das Geburtsdatum „{ $text }“ ist kein Datum. Es wurde als eigenes Feld aufgehoben.
problem-outside-card = Text außerhalb der Karten wurde übergangen: „{ $text }“.
problem-not-a-line = Diese Zeile ist nicht zu verstehen und wurde übergangen: „{ $text }“.
problem-missing-end = Diese Karte hat kein Ende; sie wurde bis dahin übernommen, wo sie abbricht.
problem-empty-card = Diese Karte sagt nichts und wurde übergangen.
problem-card-too-large = Diese Karte ist größer als { $limit } MB und wurde übergangen.
problem-too-many-cards = Die Datei hat mehr als { $limit } Karten; die weiteren wurden nicht gelesen. Teilen Sie die Datei und importieren Sie den Rest.
problem-line-too-long = { $name } ist länger als { $limit } Bytes und wurde übergangen.
problem-text-cut = { $name } ist länger als { $limit } Bytes; der Rest wurde abgeschnitten.
problem-control-characters = Unsichtbare Steuerzeichen wurden entfernt: „{ $text }“.
problem-direction-marks = Dieser Text hat Zeichen, die die Leserichtung umkehren; sie blieben: „{ $text }“.
problem-day-first = Kein Datum zeigt, ob Angaben wie „{ $text }“ mit dem Tag oder dem Monat beginnen. Gelesen wurde: Tag zuerst.
problem-month-first = Kein Datum zeigt, ob Angaben wie „{ $text }“ mit dem Tag oder dem Monat beginnen. Gelesen wurde: Monat zuerst.
problem-charset-guessed = Die Datei nennt ihre Kodierung nicht; sie wurde als { $charset } gelesen. Wählen Sie eine andere, wenn Buchstaben falsch aussehen: „{ $text }“.
problem-broken-characters = Einige Zeichen sind kaputt und erscheinen als „�“: „{ $text }“.
problem-charset-unknown = Die Kodierung „{ $charset }“ ist unbekannt; eine andere wurde benutzt: „{ $text }“.
problem-photo-by-address = Das Foto ist nur eine Adresse. Die Adresse blieb, nichts wurde geholt: „{ $text }“.
problem-photo-too-large = Das Foto ist größer als { $limit } MB und blieb weg.
problem-photo-not-shown = Ein Foto dieser Art lässt sich nicht zeigen; für den Export blieb es.
problem-photo-not-drawn = Das Foto hat mehr als 40 Millionen Pixel: Es wurde für den Export behalten und wird nicht gezeigt.
problem-birthday-not-a-date = Der Geburtstag „{ $text }“ ist kein Datum. Er steht bei den anderen Angaben der Karte.
problem-birthday-time = Die Uhrzeit des Geburtstags blieb weg: „{ $text }“.
problem-nested-card = Eine Karte in dieser Karte blieb als Text.
problem-nested-too-deep = In dieser Karte liegen Karten tiefer als { $limit } Stufen; die tieferen wurden übergangen.

## Import: Mängel in Anruflisten und E-Mails

problem-call-instant = Dieser Anruf sagt nicht, wann er war, und wurde übergangen: „{ $text }“.
problem-call-way = Dieser Anruf sagt nicht, wer wen anrief, und wurde übergangen.
problem-call-way-unknown = Was die Datei mit „{ $text }“ meint, ist nicht bekannt; nach seiner Länge gilt der Anruf als angenommen oder verpasst.
problem-call-length = Die Länge „{ $text }“ ist keine Länge und wurde weggelassen.
problem-call-rounded = Eine Tabellenkalkulation hat die Nummer „{ $text }“ gerundet; ihre Ziffern sind verloren. Der Anruf wurde übergangen.
problem-value-cut = Ein Wert ist länger als { $limit } Byte; der Rest wurde abgeschnitten.
problem-broken-off = Die Datei bricht hier ab oder ist von hier an nicht zu verstehen. Was davor stand, wurde übernommen.
problem-not-a-record = Das ist kein Anruf und wurde übergangen: „{ $text }“.
problem-too-deep = Die Datei ist tiefer als { $limit } verschachtelt; der Rest wurde nicht gelesen.
problem-too-many-calls = Die Datei hat mehr als { $limit } Anrufe; die weiteren wurden nicht gelesen.
problem-too-many-mails = Die Datei hat mehr als { $limit } E-Mails; die weiteren wurden nicht gelesen.
problem-picture-messages = { $count ->
    [one] { $count } Nachricht mit Bildern oder an mehrere wurde nicht übernommen.
   *[other] { $count } Nachrichten mit Bildern oder an mehrere wurden nicht übernommen.
  }
problem-drafts = { $count ->
    [one] { $count } nie gesendete Nachricht wurde nicht übernommen.
   *[other] { $count } nie gesendete Nachrichten wurden nicht übernommen.
  }
problem-conversation = { $count ->
    [one] Die Datei ist ein schriftliches Gespräch aus { $count } Nachricht, kein Anruf. Sie wurde nicht übernommen.
   *[other] Die Datei ist ein schriftliches Gespräch aus { $count } Nachrichten, kein Anruf. Sie wurde nicht übernommen.
  }
problem-three-outgoing = { $count ->
    [one] { $count } Anruf hat den Typ 3. Keiner hat den Typ 4, also ist die Datei von einer älteren Box: 3 gilt als ausgehend.
   *[other] { $count } Anrufe haben den Typ 3. Keiner hat den Typ 4, also ist die Datei von einer älteren Box: 3 gilt als ausgehend.
  }
problem-three-declined = { $count ->
    [one] { $count } Anruf hat den Typ 3. Andere haben den Typ 4, also ist die Datei von einer neueren Box: 3 gilt als abgewiesen.
   *[other] { $count } Anrufe haben den Typ 3. Andere haben den Typ 4, also ist die Datei von einer neueren Box: 3 gilt als abgewiesen.
  }
problem-columns-guessed = Die Datei benennt ihre Spalten nicht. Angenommen: { $caller } Anrufer, { $called } Angerufener, { $start } Beginn, { $length } Länge, { $outcome } Ausgang. Die längere Nummer gilt als die der Gegenseite.
problem-mail-no-headers = Das ist keine E-Mail: Nichts darin liest sich als Kopfzeile.
problem-mail-headers = Die Kopfzeilen dieser E-Mail sind länger als { $limit } MB; sie wurde übergangen.
problem-mail-too-long = Diese E-Mail ist länger als { $limit } MB; sie wurde übergangen.
problem-mail-parts = Diese E-Mail hat mehr als { $limit } Teile; die anderen wurden weggelassen.
problem-mail-depth = Teile dieser E-Mail liegen tiefer als { $limit } verschachtelt; die tieferen wurden weggelassen.
problem-mail-text-cut = Der Text dieser E-Mail ist länger als { $limit } Zeichen; der Rest wurde abgeschnitten.
problem-mail-date = Diese E-Mail sagt nicht, wann sie geschrieben wurde; sie steht nun unter der jetzigen Zeit.
problem-mail-charset = Diese E-Mail nennt ihre Kodierung nicht; sie wurde als { $charset } gelesen.

## Export (Rust)

export-file-name = kontakte
export-sheet-name = Kontakte
export-sheet-name-sales = Verkäufe
error-file-exists = { $path } gibt es schon. Wählen Sie einen anderen Namen oder erlauben Sie, die Datei zu ersetzen.
error-export-disk-full = Kein Platz, um { $path } zu schreiben. Nichts wurde ersetzt; schaffen Sie Platz und versuchen Sie es noch einmal.
error-export-into-box = { $path } liegt im Ordner der Kartei selbst. Wählen Sie einen anderen Ordner.
error-export-not-a-file = { $path } ist ein Ordner oder eine Verknüpfung. Wählen Sie eine Datei.

column-kind = Person oder Firma
column-uid = Kennung
column-formatted-name = Name
column-prefix = Titel
column-given = Vorname
column-additional = Weitere Namen
column-family = Nachname
column-suffix = Namenszusatz
column-nickname = Spitzname
column-tax-number = Steuernummer
column-birthday = Geburtstag
column-tags = Schlagwörter
column-note = Notiz
column-how-met = Woher bekannt
column-died = Verstorben
column-organisation = Firma { $number }
column-department = Abteilung { $number }
column-role = Funktion { $number }
column-phone = Telefon { $number }
column-phone-label = Telefon { $number } Art
column-email = E-Mail { $number }
column-email-label = E-Mail { $number } Art
column-address-label = Adresse { $number } Art
column-address-street = Straße { $number }
column-address-extended = Wohnung { $number }
column-address-box = Postfach { $number }
column-address-code = Postleitzahl { $number }
column-address-city = Ort { $number }
column-address-region = Bundesland { $number }
column-address-country = Land { $number }
column-link = Link { $number }
column-link-label = Link { $number } Art
column-field = Eigenes Feld { $number }
column-field-label = Eigenes Feld { $number } Name

## Dialoge des Systems

dialog-cards = Kontakte, Anrufe, E-Mails (vCard, CSV, XML, JSON, eml, mbox, ics)
dialog-picture = Bild
dialog-backup = Sicherung der Kartei
dialog-all-files = Alle Dateien
dialog-save = Speichern unter

## Bewahren

check-damage = Die Datei der Kartei ist beschädigt: { $details }. Holen Sie eine Sicherung zurück.
check-pointer = Ein Eintrag zeigt auf eine Karte, die es nicht gibt: { $details }. Holen Sie eine Sicherung zurück.
check-derived = Das Verzeichnis { $name } stimmt nicht mit den Karten überein.
check-backup = Die Sicherung { $name } ist beschädigt und holt nichts zurück: { $details }
error-no-backup-named = Sagen Sie, welche Sicherung zurückkommen soll.
error-bad-backup = { $path } ist keine heile Sicherung. Nichts wurde geändert; wählen Sie eine andere.
error-not-a-backup = { $path } ist keine Sicherung einer Kartei. Nichts wurde geändert; wählen Sie eine andere Datei.

## Rahmen: was jeden Bildschirm umgibt

frame-name = Kartoteka
frame-window = { $screen } – Kartoteka
frame-main = Hauptmenü
frame-skip = Zum Inhalt springen
frame-today = Heute
frame-cards = Karten
frame-follow-ups = Wiedervorlagen
frame-import = Import
frame-export = Export
frame-history = Verlauf
frame-inbox = Eingang
empty-to-calls = Anrufe in den Einstellungen
empty-to-cards = Zu den Karten
frame-trash = Papierkorb
frame-settings = Einstellungen
frame-thousands = { $count } Tsd.
frame-due =
    { $count ->
        [one] { $count } Sache für heute
       *[other] { $count } Sachen für heute
    }
frame-open = { $count } offen
frame-backed-up = Gesichert: { $at }
frame-backup-none = Noch keine Sicherung
frame-backup-failed = Die letzte Sicherung ist misslungen
frame-close = Schließen
frame-close-message = Meldung schließen
frame-cancel = Abbrechen
frame-save = Speichern
frame-saving-waits = Warten auf das andere Programm, das die Kartei benutzt …
frame-details = Einzelheiten
frame-copy = Kopieren
frame-rescue = Eine Sicherung zurückholen
frame-rescue-text = Die Datei, die sich nicht öffnen lässt, bleibt unter anderem Namen in ihrem Ordner.
frame-rescue-run = Zurückholen
frame-unopened = Die Kartei lässt sich nicht öffnen
frame-copied = Kopiert
frame-try-again = Noch einmal versuchen
frame-keys = Tasten
frame-undo = Rückgängig
frame-redo = Wiederholen
frame-next-pane = Nächster Bereich
frame-previous-pane = Voriger Bereich
frame-type-to-go-on = Zum Fortfahren { $text } eingeben

toast-undo = Rückgängig
toast-undo-all = Alle { $count } rückgängig
toast-times = { $text } ({ $count }×)
toast-undoing = Wird rückgängig gemacht…
toast-redoing = Wird wiederholt…
toast-undone = Rückgängig gemacht: „{ $title }“
toast-redone = Wiederholt: „{ $title }“
toast-kept = Was später geändert wurde, bleibt, wie es ist: { $names }
toast-copied = Kopiert: { $text }

## Karten finden

find-title = Karte finden
find-placeholder = Name, Nummer…
find-clear = Suche leeren
find-count =
    { $count ->
        [one] { $shown } Karte gefunden
       *[other] { $shown } Karten gefunden
    }
find-filter = Liste einschränken
find-quiet-usual = Still, länger als sonst
find-quiet-days = { $count ->
    [one] Still seit mehr als { $count } Tag
   *[other] Still seit mehr als { $count } Tagen
  }
find-tag = Schlagwort: { $name } ({ $count })
find-none = Auf keiner Karte steht „{ $text }“
find-new-card = Neue Karte: { $text }

## Liste der Karten

cards-count =
    { $count ->
        [one] { $shown } Karte
       *[other] { $shown } Karten
    }
cards-sort = Ordnung: { $order }
cards-sort-name = Nachname
cards-sort-recent = Letzter Kontakt
cards-letters = Zum Buchstaben springen
cards-next = Nächste Karte
cards-previous = Vorige Karte
cards-empty = Ihre Kartei ist leer
cards-empty-hint = Eine Karte steht für eine Person oder Firma, mit jedem Anruf und jeder Notiz dazu.
cards-import = Vom Telefon importieren
cards-none-chosen = Keine Karte ist offen
cards-none-chosen-hint = Wählen Sie eine aus der Liste oder finden Sie sie nach Name oder Nummer.
cards-error = Die Kartei ließ sich nicht lesen. Ihre Daten sind unberührt.

## Karte

card-new = Neue Karte
card-new-line = Name, Nummer, E-Mail in einer Zeile
card-new-example = Jan Nowak 030 23125000 Angebot
card-new-hint = Unten steht, was verstanden wurde. Ändern Sie es, wenn es nicht stimmt. Auch eine eingefügte E-Mail-Signatur wird verstanden.
card-new-save = Karte speichern
card-added = Karte angelegt
card-trashed = Karte im Papierkorb
card-in-trash = Diese Karte liegt im Papierkorb.
card-put-back = Zurücklegen
card-was-put-back = Karte zurückgelegt
card-no-name = Ohne Namen
card-reach = Kontakt
card-call = Anrufen
card-call-number = { $number } anrufen
card-mail = E-Mail
card-text = SMS
card-letter = Brief
card-copy = { $text } kopieren
card-edit = Karte bearbeiten
card-edit-done = Fertig
card-more = Mehr
card-export = Diese Karte exportieren
card-trash = In den Papierkorb legen
card-photo-choose = Foto auswählen…
card-photo-change = Anderes Foto auswählen…
card-photo-remove = Foto entfernen
card-photo-added = Foto eingesetzt
card-photo-removed = Foto entfernt
card-summary = Karte im Überblick
card-side-show = Angaben
card-side-hide = Verlauf
card-next = Nächste Wiedervorlage
card-last-order = Letzter Auftrag
card-last-contact = Letzter Kontakt
card-add = Hinzufügen
card-later = Später
card-drop = Verwerfen
card-follow-up-add = Wiedervorlage hinzufügen
card-ticket-add = Reparatur hinzufügen
card-follow-ups-none = Nichts zu tun.
card-details = Angaben
card-details-none = Nummer oder Adresse hinzufügen
card-calls = Anrufe
card-calls-sum = Eingehend { $incoming } · ausgehend { $outgoing } · verpasst { $missed }
card-related = Verbindungen
card-related-none = Noch niemand.
card-relation-add = Verbindung hinzufügen
card-relation-who = Wer
card-relation-label = Was die andere Karte für { $name } ist
card-relation-reverse = Was { $name } für die andere Karte ist
card-relation-choose = Wählen Sie eine Karte aus der Liste.
card-relation-added = Verbindung hinzugefügt
card-relation-removed = Verbindung gelöst
card-relation-remove = Verbindung zu { $name } lösen
card-kind = Art
card-person = Person
card-organisation = Firma oder Einrichtung
card-name = Name
card-given = Vorname
card-family = Nachname
card-prefix = Titel
card-additional = Weitere Namen
card-suffix = Nach dem Namen
card-shown-name = Angezeigt als
card-more-name = Titel, weitere Namen
card-nickname = Spitzname
card-work = Arbeit
card-role = Funktion
card-department = Abteilung
card-phone = Telefon
card-email = E-Mail
card-address = Adresse
card-link = Link
card-birthday = Geburtstag
card-tax-number = Steuernummer
card-tags = Schlagwörter
card-tag-add = Schlagwort hinzufügen
card-tag-remove = Schlagwort { $tag } abnehmen
card-how-met = Woher bekannt
card-died = Verstorben
card-died-line = Verstorben: { $when }
card-died-hint = Der Tag oder ein Wort wie „ja“. An Geburtstag und In-Kontakt-Bleiben wird nicht mehr erinnert.
card-own-fields = Eigene Felder
card-own-field = Eigenes Feld
card-own-name = Name des Feldes
card-note = Notiz
card-add-field = Feld hinzufügen
card-label = Bezeichnung
card-label-of = Bezeichnung: { $legend }
card-remove-value = { $legend } { $value } entfernen
card-label-mobile = Mobil
card-label-home = Privat
card-label-work = Arbeit
card-label-fax = Fax
card-label-pager = Pager
card-label-main = Haupt
card-label-car = Auto
card-label-other = Andere
card-street = Straße
card-postal-code = Postleitzahl
card-city = Ort
card-region = Bundesland
card-country = Land
card-extended = Wohnung, Stock
card-po-box = Postfach
card-address-add = Weitere Adresse
card-address-remove = Adresse entfernen
card-day = Tag
card-month = Monat
card-year = Jahr
card-year-or-age = Das Jahr oder das Alter
card-birthday-wrong = Diesen Tag gibt es nicht. Der Geburtstag bleibt, wie er war.
card-doubtful-phone = Das sieht nicht nach einer Telefonnummer aus. Bleibt wie eingegeben.
card-doubtful-email = Das sieht nicht nach einer E-Mail-Adresse aus. Bleibt wie eingegeben.
card-saving = Wird gespeichert
card-saved = Gespeichert
card-unsaved = Noch nicht gespeichert
card-not-saved = Nicht gespeichert: { $name }. { $why } Das Getippte bleibt erhalten und steht beim nächsten Bearbeiten der Karte wieder da.
card-stale-mine = Meine speichern
card-stale-newer = Neuere Karte nehmen

## Anrufe, Notizen und der Verlauf einer Karte

log-title = Anruf eintragen
log-who = Wer
log-who-hint = Name oder Nummer
log-dial-again = Erneut anrufen
log-dial-phone = Die Nummer steht jetzt auf dem Telefon: dort auf Anrufen drücken.
log-dial-program = Die Nummer wurde an das Telefonprogramm gegeben.
call-out-number = „{ $number }“ lässt sich nicht wählen. Kopieren lässt es sich trotzdem.
call-out-no-phone = Über KDE Connect war kein Telefon zu erreichen. Dort WLAN und KDE Connect einschalten, oder die Nummer von Hand wählen.
call-out-no-program = { $program } ließ sich nicht starten. Bitte die Nummer von Hand wählen und in den Einstellungen unter Anrufe nachsehen.
log-dial = Nummer zum Anrufen
log-dial-who = Nummer von { $name }
log-kind = Art
log-kind-call = Anruf
log-kind-visit = Besuch
log-kind-message = Nachricht
log-kind-letter = Brief
log-kind-mail = E-Mail
log-kind-meeting = Treffen
log-direction = Richtung
log-in = Eingehend
log-out = Ausgehend
log-missed = Verpasst
log-when = Wann
log-when-now = jetzt
log-length = Minuten
log-about = Worum ging es?
log-outcome = Wie es ausging
log-outcome-order = Auftrag
log-outcome-question = Frage
log-outcome-complaint = Beschwerde
log-outcome-no-answer = Nicht erreicht
log-outcome-voicemail = Mailbox
log-outcome-declined = Abgewiesen
log-outcome-blocked = Gesperrt
log-outcome-elsewhere = An anderem Gerät angenommen
log-attachments = Anhang: { $names }
log-next = Danach
log-next-nothing = Nichts
log-next-words = Nächster Schritt
log-next-hint = nächsten Di 10:00 zurückrufen
log-understood = → { $when }
when-weekend = Wochenende
log-next-open = Danach { $when }: { $text }
log-next-done = Erledigt: { $text }
log-next-dropped = Verworfen: { $text }
log-day-off = freier Tag: { $off }
log-other-today = heute ist auch so ein Tag
log-other-later = oder { $when }, der nächste nach heute
log-other-passed = { $when } ist vorbei
log-other-month-first = { $when }, falls der Monat vorn steht
log-when-lost = Hier ist kein Tag zu finden. Versuchen Sie „Fr 10:00“ oder „in 2 Wochen“.
log-save-next = Speichern und weiter
log-saved = Gespeichert
log-saved-next = Gespeichert, nächster Schritt { $when }
log-show = Zeigen
log-everything = Alles
log-calls = Anrufe
log-notes = Notizen
log-empty = Noch keine Anrufe. Der erste kommt hierher.
log-write-note = Notiz schreiben
log-note-placeholder = Notiz schreiben…
log-note-hint = Eine Zeile mit > am Anfang wird zur Wiedervorlage: > Fr 10 zurückrufen
log-save-note = Notiz speichern
log-note = Notiz
log-note-added = Notiz gespeichert
log-note-changed = Notiz geändert
log-note-removed = Notiz gelöscht
log-follow-up-added = Wiedervorlage angelegt
log-entry-changed = Eintrag geändert
log-entry-removed = Eintrag gelöscht
log-edit = Eintrag bearbeiten
log-remove = Eintrag löschen
log-more = Mehr
log-less = Weniger
log-minutes =
    { $count ->
        [one] { $count } Min.
       *[other] { $count } Min.
    }
log-item-call-in = Anruf erhalten
log-item-call-out = Anruf getätigt
log-item-call-missed = Verpasster Anruf
log-item-meeting = Treffen
log-item-visit = Besuch
log-item-mail = E-Mail
log-item-message = Nachricht
log-item-letter = Brief
log-item-note = Notiz
log-item-follow-up-done = Wiedervorlage erledigt
log-item-follow-up-dropped = Wiedervorlage verworfen

## karto

karto-import = { $path }: { $records } gelesen, { $added } neu, { $updated } geändert, { $unchanged } unverändert, { $skipped } übergangen
karto-import-calls = { $path }: { $records } gelesen, { $added } neu, { $waiting } ohne Karte, { $unchanged } schon bekannt, { $skipped } übergangen
karto-inbox-empty = Nichts wartet.
karto-inbox-number = Anrufe { $calls }, verpasst { $missed }, Nachrichten { $messages }
karto-inbox-withheld = Anrufe mit unterdrückter Nummer: { $count }
karto-inbox-put = Auf der Karte { $who }: { $count }
karto-call-logged = Anruf eingetragen: { $who }
karto-call-on-no-card = Der Anruf ist eingetragen, aber noch auf keiner Karte: mehr als eine kann die Nummer { $number } haben, oder nur ihr Ende stimmt.
karto-call-choose = So kommt er auf eine davon: karto inbox assign "{ $number }" { $card }. So wählen Sie gleich: karto call "{ $number }" --card { $card }.
karto-nothing-written = { $message } Es wurde nichts eingetragen.
karto-no-moment = „{ $text }“ beginnt weder mit einem Tag noch mit einer Uhrzeit. Sagen Sie zuerst, wann, zum Beispiel: karto follow-up add 3 "Fr 10:00" zurückrufen.
karto-file-exists = { $path } gibt es schon. Wählen Sie einen anderen Namen oder ersetzen Sie die Datei mit --force.
kartoteka-help =
    Die Kartei eines Ein-Personen-Betriebs.

    kartoteka [--data ORDNER] [DATEI|LINK...]
      öffnet das Fenster, mit Dateien zum Einlesen oder mit dem, wessen Nummer ein tel:-Link nennt
    kartoteka [--data ORDNER] pop [NUMMER]
      zeigt, wer anruft; mehr sagt kartoteka pop --help

    --data ORDNER    Ordner der Kartei (oder die Variable KARTOTEKA_DATA)
    --now ZEITPUNKT  die Uhr steht auf diesem Zeitpunkt, zur Probe
    --help, --version

    karto --help: dieselbe Kartei auf der Befehlszeile.
kartoteka-help-pop =
    kartoteka [--data ORDNER] pop [NUMMER] [--name NAME] [--dir in|out|missed]
                                  { "[" }--event ringing|answered|ended]

    Zeigt im Anruffenster, wer anruft; ohne Nummer fragt es nach dem Anrufer.

    --name NAME  der Name, der mit dem Anruf kam
    --dir in|out|missed
      wer angerufen hat: dann wird der Anruf eingetragen, sobald das in den Einstellungen, Anrufe, eingeschaltet ist
    --event ringing|answered|ended
      der Augenblick (klingelt, angenommen, beendet), von einem Programm, das jeden nennen kann:
      zusammen ein Anruf mit seiner Dauer. Einer, der klingelt und endet, ohne angenommen zu
      werden, ist ein verpasster. Ohne das sagt das Fenster nach 90 Sekunden nur noch, wann es
      geklingelt hat
karto-new-box = Neue Kartei angelegt in { $path }.
karto-answer-unwritten = Die Antwort ließ sich nicht ganz schreiben: { $reason }. Was verlangt war, ist getan.
karto-guessed-country = Das System nennt kein Land, darum werden Nummern ohne Landesvorwahl wie in { $country } gelesen. Ist Ihres ein anderes: karto settings region PL (oder DE, US …).
karto-no-folder = Den Ordner { $text } gibt es nicht. Legen Sie ihn zuerst an oder nennen Sie einen anderen.
karto-no-backup = Die Sicherung { $text } gibt es nicht. „karto backups“ zählt sie auf.
karto-no-card-nor-number = Eine Karte { $text } gibt es nicht, und für eine Telefonnummer ist das zu kurz. „karto find“ zeigt die Nummern der Karten.
karto-pop-unknown = Keine Karte hat die Nummer { $number }
karto-undone = Rückgängig gemacht: { $title }
karto-redone = Wiederholt: { $title }
karto-kept = Was später geändert wurde, bleibt, wie es ist: { $name }
karto-upcoming = Demnächst
karto-restored = Die Sicherung ist wieder da. Eine Sicherung dessen, was vorher da war: { $path }
karto-rescued = Die Kartei wurde aus { $path } zurückgeholt. Die Datei, die sich nicht lesen ließ, liegt, wenn es eine gab, unter anderem Namen daneben.
karto-demo = Karten { $cards }, Anrufe { $calls }, Notizen { $notes }, Wiedervorlagen { $follow_ups }
karto-no-pair = „{ $text }“ hat nicht die Form FELD=WERT. Nichts wurde geändert.
karto-no-field = Eine Karte hat kein Feld „{ $text }“. „karto edit --help“ zählt sie auf.
karto-no-instant = „{ $text }“ ist kein Zeitpunkt. Schreiben Sie ihn wie 2026-11-12T16:40:00+01:00.
karto-no-birthday = „{ $text }“ ist kein Geburtstag. Schreiben Sie 1980-05-17 oder ohne Jahr --05-17.
karto-no-language = Kartoteka spricht „{ $text }“ nicht. Wählen Sie en, pl oder de.
karto-no-format = Der Name { $text } nennt sein Format nicht. Fügen Sie --format csv, csv-exact, xlsx, vcf, ics oder json hinzu.
error-export-column = Es gibt keine Spalte „{ $name }“. Spalten heißen etwa family, phone_1, email_1, address_1_city.
karto-no-setting = Es gibt keine Einstellung „{ $text }“. „karto settings“ zählt sie auf.

## Tasten und Palette

palette-title = Alles finden
palette-hint = Karte, Aktion oder Bildschirm
palette-none = Nichts gefunden zu „{ $text }“
palette-recent = Zuletzt benutzt
palette-actions = Aktionen
palette-screens = Bildschirme
palette-cards = Karten
palette-letter = Karten unter { $letter }
palette-section = Einstellungen: { $section }
palette-undo = Rückgängig: { $title }
palette-redo = Wiederholen: { $title }
palette-search-all = „{ $text }“ in allen Karten suchen
palette-count =
    { $count ->
        [one] { $count } Treffer
       *[other] { $count } Treffer
    }
keys-none = keine Taste
keys-or = oder
keys-everywhere = Überall
keys-cards = In der Liste der Karten
keys-selection = Mehrere Karten
keys-card = Auf der offenen Karte
keys-follow = In einer Liste von Wiedervorlagen
keys-month = Im Monat
keys-rows = In einer Liste
keys-import = Import
keys-form = In einem Formular
keys-caller = Im Anruffenster
keys-off = Einzelne Tasten sind in den Einstellungen ausgeschaltet.
cards-more = Mehr zu den Karten
cards-open = Zur offenen Karte gehen
cards-back = Einen Schritt zurück
cards-first = Erste Karte
cards-last = Letzte Karte
cards-page-down = Eine Seite nach unten
cards-page-up = Eine Seite nach oben
cards-sort-other = Reihenfolge ändern
cards-export = Gefundene Karten exportieren
cards-tag = Ausgewählte Karten beschlagworten
cards-tag-button = Schlagwort…
cards-export-button = Exportieren…
cards-trash-button = In den Papierkorb
cards-labels = Etiketten drucken
cards-trash =
    { $count ->
        [one] { $shown } Karte in den Papierkorb legen
       *[other] { $shown } Karten in den Papierkorb legen
    }
cards-plan =
    { $count ->
        [one] Plan für { $shown } Karte beginnen
       *[other] Plan für { $shown } Karten beginnen
    }
cards-back-to-list = Zurück zur Liste
cards-all = Alle gefundenen Karten auswählen
cards-add-next = Nächste Karte dazu auswählen
cards-add-previous = Vorige Karte dazu auswählen
cards-add-first = Bis zur ersten Karte auswählen
cards-add-last = Bis zur letzten Karte auswählen
cards-keep-next = Nächste Karte, Auswahl bleibt
cards-keep-previous = Vorige Karte, Auswahl bleibt
cards-toggle = Diese Karte auswählen oder nicht
cards-selected =
    { $count ->
        [one] { $shown } ausgewählt
       *[other] { $shown } ausgewählt
    }
cards-selection = Ausgewählte Karten
cards-selection-clear = Keine auswählen
cards-trashing =
    { $count ->
        [one] { $shown } Karte kommt in den Papierkorb…
       *[other] { $shown } Karten kommen in den Papierkorb…
    }
cards-tagging =
    { $count ->
        [one] { $shown } Karte wird verschlagwortet…
       *[other] { $shown } Karten werden verschlagwortet…
    }
cards-were-trashed =
    { $count ->
        [one] { $shown } Karte im Papierkorb
       *[other] { $shown } Karten im Papierkorb
    }
cards-were-tagged =
    { $count ->
        [one] Schlagwörter von { $shown } Karte geändert
       *[other] Schlagwörter von { $shown } Karten geändert
    }
cards-tag-title =
    { $count ->
        [one] Schlagwörter für { $shown } Karte
       *[other] Schlagwörter für { $shown } Karten
    }
cards-tag-on = Hinzufügen
cards-tag-off = Entfernen
cards-tag-off-hint = Schlagwort zum Entfernen
cards-tag-nothing = Ein Schlagwort zum Hinzufügen oder Entfernen eingeben.
card-kept = Karte gespeichert: { $name }
card-more-visit = Besuch eintragen
card-more-message = Nachricht eintragen
card-more-letter = Brief eintragen
follow-key-first = Erste Wiedervorlage
follow-key-last = Letzte Wiedervorlage
follow-key-move-late = Alle überfälligen verschieben
rows-next = Nächste Zeile
rows-previous = Vorige Zeile
rows-first = Erste Zeile
rows-last = Letzte Zeile
frame-save-form = Offenes Formular speichern
settings-keys = Tasten
settings-single-keys = Buchstaben und Zeichen sind Tasten
settings-single-keys-hint = Außerhalb von Textfeldern: J für die nächste Zeile, C für einen Anruf, / zum Suchen. Tasten mit Strg gelten immer.
settings-all-keys = Alle Tasten zeigen

## Links

unheard-command = Ein Programm hat einen Anruf gemeldet. Um solche Anrufe zu sehen, schalten Sie in den Einstellungen unter Anrufe „{ settings-calls-commands }“ ein.
unheard-link = Eine Nummer wurde angeklickt. Um zu sehen, wem sie gehört, schalten Sie in den Einstellungen unter Anrufe „{ settings-calls-links }“ ein.
link-refused = Dieser Link enthält keine Telefonnummer, also gibt es nichts anzuzeigen.

## Duplicates and merge

duplicate-same-number = gleiche Nummer
duplicate-same-mail = gleiche E-Mail
duplicate-same-name = gleicher Name
duplicate-swapped-name = gleicher Name, vertauscht
duplicate-initials = Initialen passen
duplicate-similar-name = ähnlicher Name
duplicate-sure = sicher
duplicate-likely = wahrscheinlich
duplicate-count = { $sure } sicher, { $likely } wahrscheinlich
error-merge-one = Nennen Sie mindestens zwei Karten.
error-merge-twice = Eine Karte lässt sich nicht mit sich selbst zusammenführen. Wählen Sie eine andere.
error-apart-too-many = Höchstens { $limit } Karten lassen sich auf einmal auseinanderhalten. Wählen Sie weniger.
merge-also = Auch { $field }: { $value }
karto-no-entry = Im Verlauf der Karte gibt es keinen Anruf, keine Mail und keine Notiz { $text }. „karto show --json“ nennt sie.
karto-no-choice = „{ $text }“ hat nicht die Form FELD=ID. Nichts wurde geändert.
operation-contact-merge = Karten zusammengeführt: { $subject }
operation-duplicate-dismiss = Nicht dieselben: { $subject }
duplicate-merged-sure = { $count ->
    [one] { $count } sichere Gruppe zusammengeführt
   *[other] { $count } sichere Gruppen zusammengeführt
}
operation-duplicate-merge-sure = Sichere Dubletten zusammengeführt: { $subject }
settings-reason-merge = vor dem Zusammenführen
frame-duplicates = Dubletten
duplicates-text = Karten, die zu einer Person oder Firma gehören können. Ohne Ihr Wort wird nichts zusammengeführt.
duplicates-sure = Sicher dieselben
duplicates-likely = Bitte ansehen
duplicates-merge-sure = { $count ->
    [one] Die sichere zusammenführen
   *[other] Die { $count } sicheren zusammenführen
}
duplicates-merge-sure-key = Alle sicheren zusammenführen
duplicates-merging = Karten werden zusammengeführt
duplicates-compare = Vergleichen
duplicates-compare-of = Vergleichen: { $names }
duplicates-apart = Nicht dieselben
duplicates-apart-of = Nicht dieselben: { $names }
duplicates-were-apart = Nicht dieselben: { $names }. Danach wird nicht mehr gefragt.
duplicates-none = Keine Dubletten. Heute geprüft.
duplicates-more = Mehr zeigen
duplicates-searching = Alle Karten werden verglichen
duplicates-stopped = Die Suche wurde angehalten.
duplicates-search = Erneut suchen
duplicates-back = Zurück zur Liste
duplicates-skip = Überspringen
duplicates-place = { $place } von { $count }
merge-title = { $one } und { $other }
merge-stays = Welche Karte bleibt
merge-stays-this = Bleibt
merge-made = Angelegt: { $when }
merge-result = Ergebnis
merge-photo = Foto
merge-no-value = Nichts
merge-rest = Nicht Gewähltes unter der Notiz behalten
merge-photo-hint = Ein Foto bleibt. Rückgängig bringt das andere zurück.
merge-history = Verlauf
merge-history-entries = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
merge-history-follow-ups = { $count ->
    [one] { $count } Wiedervorlage
   *[other] { $count } Wiedervorlagen
}
merge-history-plans = { $count ->
    [one] { $count } Plan
   *[other] { $count } Pläne
}
merge-history-relations = { $count ->
    [one] { $count } verbundene Karte
   *[other] { $count } verbundene Karten
}
merge-history-all = Alles von beiden
merge-run = Zusammenführen
merge-done = Zusammengeführt: { $name }
merge-undo-key = Letzte Zusammenführung dieser Karte rückgängig machen
merge-undo-of = Zusammenführung rückgängig machen: { $names }
merge-undo-many = { $count ->
    [one] Zusammenführung von { $count } Karte rückgängig machen
   *[other] Zusammenführung von { $count } Karten rückgängig machen
  }
cards-merge-button = Zusammenführen…
cards-merge = Markierte Karten zusammenführen…
keys-duplicates = Dubletten
import-duplicates = { $count ->
    [one] { $count } mögliche Dublette: ansehen
   *[other] { $count } mögliche Dubletten: ansehen
}
import-blank = { $count ->
    [one] { $count } leere Karte: ansehen
   *[other] { $count } leere Karten: ansehen
}
frame-blank = Leere Karten
blank-text = Kein Name, keine Nummer, keine E-Mail, kein Verlauf. Solche Karten bleiben nach Importen übrig.
blank-count = { $count ->
    [one] { $count } leere Karte
   *[other] { $count } leere Karten
}
blank-trash = { $count ->
    [one] In den Papierkorb
   *[other] Alle { $count } in den Papierkorb
}
blank-trash-key = Alle leeren Karten in den Papierkorb
blank-trashed = { $count ->
    [one] { $count } leere Karte im Papierkorb
   *[other] { $count } leere Karten im Papierkorb
}
blank-none = Keine leeren Karten. Auf jeder steht etwas.
blank-look = Ansehen
blank-made = Angelegt: { $when }
operation-blank-trash = Leere Karten in den Papierkorb: { $subject }

## Look

frame-reading = Die Kartei wird gelesen…
cards-reading = { $count ->
    [0] Karten werden gelesen…
    [one] { $shown } Karte wird gelesen…
   *[other] { $shown } Karten werden gelesen…
}
settings-density = Zeilen der Liste
settings-density-comfortable = Bequem
settings-density-compact = Kompakt

## Calendar and whole box

ics-follow-up = { $name }: { $text }
ics-birthday = Geburtstag: { $name }
error-whole-too-new = { $name } stammt von einer neueren Kartoteka. Installieren Sie die neuere Version, um die Datei einzulesen; nichts wurde geändert.
error-whole-broken = { $name } ist der Export einer ganzen Kartei, aber beschädigt. Exportieren Sie sie noch einmal; nichts wurde geändert.
error-whole-too-large = { $name } ist größer als { $limit } MB. Exportieren Sie die Kartei in Teilen und importieren Sie sie nacheinander; nichts wurde geändert.
error-whole-too-many-cards = { $name } hat mehr als { $limit } Karten. Exportieren Sie die Kartei in Teilen und importieren Sie sie nacheinander; nichts wurde geändert.
import-whole-birthday = Der Geburtstag „{ $text }“ von { $name } (Karte { $record }) ist kein Datum und blieb weg.
import-whole-photo-broken = Das Foto von { $name } (Karte { $record }) ist in der Datei beschädigt und blieb weg.
import-whole-photo-missing = Das Foto von { $name } (Karte { $record }) ist nicht in der Datei; die Karte wurde ohne Foto übernommen.
import-whole-photo-too-large = Das Foto von { $name } (Karte { $record }) ist größer als { $limit } MB und blieb weg.
import-whole-photo-not-shown = Das Foto von { $name } (Karte { $record }) ist von einer Art, die sich nicht zeigen lässt, und blieb weg.
import-whole-photo-of-nobody = Ein Foto, das zu keiner Karte gehört, ist unbrauchbar und blieb weg: „{ $text }“.
import-whole-relation-lost = Verbindung { $number } gehört zu einer Karte, die nicht in der Datei ist, „{ $text }“, und blieb weg.
import-whole-relation-of-one = Verbindung { $number } verbindet eine Karte mit sich selbst und blieb weg.
import-whole-interaction-lost = Anruf oder Besuch { $number } gehört zu einer Karte, die nicht in der Datei ist, „{ $text }“, und blieb weg.
import-whole-note-lost = Notiz { $number } gehört zu einer Karte, die nicht in der Datei ist, „{ $text }“, und blieb weg.
import-whole-follow-up-lost = Wiedervorlage { $number } gehört zu einer Karte, die nicht in der Datei ist, „{ $text }“, und blieb weg.
import-whole-follow-up-origin = Wiedervorlage { $number } kam aus einem Anruf oder Besuch, der nicht in der Datei ist; sie wurde ohne ihn übernommen.
import-whole-pair-lost = „Nicht dieselbe“ { $number } gehört zu einer Karte, die nicht in der Datei ist, „{ $text }“, und blieb weg.
import-whole-pair-of-one = „Nicht dieselbe“ { $number } gilt einer Karte und ihr selbst und blieb weg.
export-format-ics = Kalender
export-format-ics-hint = Wiedervorlagen und Geburtstage für ein Kalenderprogramm. Dieselbe Datei noch einmal ändert dieselben Einträge.
export-format-json = Ganze Kartei
export-format-json-hint = Alles: Karten, Fotos, Anrufe, Notizen, Wiedervorlagen. Lässt sich ohne Verlust wieder einlesen.

## Erster Start und Hilfe

first-demo = Mit Beispielkarten ausprobieren
first-demo-added = 60 Beispielkarten angelegt
first-demo-here = In der Kartei sind Beispielkarten.
first-demo-remove = Beispielkarten entfernen
first-habits = Von diesem Computer abgelesen. Ändern Sie, was nicht stimmt.
first-how = So bekommen Sie die Datei
first-from-android = Android
first-from-iphone = iPhone
first-from-google = Google Kontakte
first-from-outlook = Outlook
first-steps-android =
    Auf dem Telefon Kontakte öffnen.
    Organisieren antippen; bei Samsung das Menü und Kontakte verwalten.
    In Datei exportieren (bei Samsung Kontakte exportieren) wählen und speichern.
    Die .vcf-Datei per Kabel oder E-Mail auf diesen Computer bringen.
first-steps-iphone =
    Auf dem Telefon Kontakte öffnen und Listen antippen.
    Die Liste, iCloud oder Alle Kontakte, gedrückt halten und Exportieren wählen.
    Die .vcf-Datei per E-Mail oder AirDrop an sich selbst schicken.
    Auf diesem Computer speichern.
first-steps-google =
    contacts.google.com im Browser öffnen.
    Einen Kontakt markieren, dann oben alle, und Weitere Aktionen, Exportieren wählen.
    vCard (für iOS-Kontakte) wählen und Exportieren drücken.
    Die .vcf-Datei liegt bei den Downloads.
first-steps-outlook =
    Outlook mit dem Menü Datei: Datei, Öffnen und exportieren, Importieren/Exportieren, In Datei exportieren.
    Durch Trennzeichen getrennte Werte wählen, dann den Ordner Kontakte.
    Das neue Outlook und outlook.com: Personen, Kontakte verwalten, Kontakte exportieren.
    Die .csv-Datei speichern und hier auswählen.
frame-help = Hilfe
help-search = In der Hilfe suchen
help-pages = Seiten der Hilfe
help-none = Auf keiner Seite steht „{ $text }“
settings-currency = Währung

## Export presets

export-column-date = Datum
export-column-time = Uhrzeit
export-column-type = Art
export-column-direction = Richtung
export-column-name = Name
export-column-organisation = Firma
export-column-number = Nummer
export-column-minutes = Minuten
export-column-text = Worum
export-column-outcome = Ergebnis
export-column-net = Netto
export-column-tax = Steuer
export-column-gross = Brutto
export-column-paid = Bezahlt
export-column-currency = Währung
export-type-call = Anruf
export-type-meeting = Treffen
export-type-visit = Besuch
export-type-mail = E-Mail
export-type-message = Nachricht
export-type-letter = Brief
export-direction-in = von ihnen
export-direction-out = von Ihnen
export-direction-missed = verpasst
preset-everything = Alles
preset-phone-list = Telefonliste
preset-accountant-month = Buchhaltung: je Monat
preset-accountant-quarter = Buchhaltung: je Quartal
preset-accountant-sales-month = Buchhaltung: Verkäufe je Monat
preset-accountant-sales-quarter = Buchhaltung: Verkäufe je Quartal
preset-household-labels = Adressetiketten, eines je Haushalt
household-and = { $first } und { $last }
export-column-salutation = Anrede
preset-mailing-labels = Adressetiketten
error-preset-name = Eine Vorlage braucht einen eigenen Namen von höchstens 80 Zeichen. Wählen Sie einen anderen.
error-no-preset = Es gibt keine Vorlage „{ $name }“ von Ihnen.
karto-no-preset = Es gibt keine Vorlage „{ $text }“. „karto presets“ zeigt alle.
karto-map-without-field = „{ $text }“ hat kein Feld hinter einem Gleichheitszeichen. Schreiben Sie Spalten wie in Telefon=phone:work.
karto-way-unknown = „{ $text }“ ist keine Richtung eines Anrufs. Es gibt: in, out, missed, voicemail, declined, blocked, elsewhere; wie in "ein=in,aus=out".
karto-no-table = Keine Datei ist eine Tabelle; ein Profil „{ $text }“ entstand nicht.
operation-export-preset-save = Vorlage behalten: { $subject }
operation-export-preset-delete = Vorlage entfernt: { $subject }
export-file-name-history = anrufe-und-besuche
export-file-name-sales = verkaeufe
export-presets = Vorlagen
export-preset-changed = geändert
export-preset-differs = Das weicht von der Vorlage „{ $name }“ ab.
export-preset-save = Änderungen speichern
export-preset-save-as = Als Vorlage speichern…
export-preset-back = Zurück zur Vorlage
export-preset-rename = Vorlage umbenennen
export-preset-delete = Vorlage löschen
export-preset-more = Mehr zur Vorlage { $name }
export-preset-name = Name der Vorlage
export-preset-replace = Ersetzen
export-preset-was-saved = Vorlage „{ $name }“ behalten
export-preset-was-renamed = Vorlage heißt jetzt „{ $name }“
export-preset-was-deleted = Vorlage „{ $name }“ gelöscht
error-preset-taken = Sie haben schon eine Vorlage „{ $name }“. Ersetzen Sie sie, oder wählen Sie einen anderen Namen.
operation-export-preset-rename = Vorlage umbenannt: { $subject }
export-what = Was hinausgeht
export-rows-of = Eine Zeile je
export-rows-cards = Karte
export-rows-households = Haushalt
export-rows-interactions = Anruf oder Besuch
export-rows-sales = Verkauf
export-period = Zeitraum
export-period-always = Alle Zeiten
export-period-this-month = Dieser Monat
export-period-last-month = Letzter Monat
export-period-this-quarter = Dieses Quartal
export-period-last-quarter = Letztes Quartal
export-period-this-year = Dieses Jahr
export-period-last-year = Letztes Jahr
export-order = Reihenfolge
export-order-name = Nach Namen
export-order-recent = Letzter Kontakt zuerst
export-required = Nur Zeilen mit
export-required-none = Irgendetwas
export-handed = Nur die auf Karten gewählten Karten.
export-by-region = Wie in Ihrem Land
export-decimal = Dezimalzeichen
export-decimal-comma = Komma
export-decimal-point = Punkt
export-encoding-all = Alle (UTF-8)
export-encoding-central = Windows 1250
export-encoding-western = Windows 1252
export-encoding-hint = Für ältere Programme: Windows 1250 hat polnische und tschechische Buchstaben, Windows 1252 deutsche und französische.
export-csv-spelt = Zwischen Zellen: { $delimiter }. Dezimalzeichen: { $decimal }.
export-formulas = { $count ->
    [one] { $count } Text, den eine Tabelle als Formel ausführen würde, bekommt vorn ein Hochkomma.
   *[other] { $count } Texte, die eine Tabelle als Formel ausführen würde, bekommen vorn ein Hochkomma.
  }
export-numbers = { $count ->
    [one] { $count } Nummer bekommt einen unsichtbaren Tabulator und bleibt, wie sie ist.
   *[other] { $count } Nummern bekommen einen unsichtbaren Tabulator und bleiben, wie sie sind.
  }
export-lost = { $count ->
    [one] { $count } Zeichen, das { $encoding } nicht hat, ist ersetzt.
   *[other] { $count } Zeichen, die { $encoding } nicht hat, sind ersetzt.
  }
export-lost-where = Welche und wo
export-lost-place = Zeile { $row }, { $column }: „{ $character }“ wird „{ $instead }“
export-lost-place-unseen = Zeile { $row }, { $column }: ein unsichtbares Zeichen entfällt
export-lost-heading = Überschrift { $column }: „{ $character }“ wird „{ $instead }“
export-lost-heading-unseen = Überschrift { $column }: ein unsichtbares Zeichen entfällt
export-lost-more = { $count ->
    [one] und { $count } weiteres
   *[other] und { $count } weitere
  }
export-lost-done = { $count ->
    [one] Gespeichert; { $count } Zeichen, das { $encoding } nicht hat, wurde ersetzt.
   *[other] Gespeichert; { $count } Zeichen, die { $encoding } nicht hat, wurden ersetzt.
  }
export-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
  }
export-entries = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
  }
export-done-rows = { $count ->
    [one] { $name } gespeichert, { $count } Zeile
   *[other] { $name } gespeichert, { $count } Zeilen
  }
export-done-entries = { $count ->
    [one] { $name } gespeichert, { $count } Eintrag
   *[other] { $name } gespeichert, { $count } Einträge
  }
export-empty-rows = Keine Zeile zu exportieren.
export-empty-period = In diesem Zeitraum war nichts.
export-empty-sales = In diesem Zeitraum wurde nichts verkauft.
operation-import-profile-save = Importprofil aufgehoben: { $subject }
operation-import-profile-delete = Importprofil entfernt: { $subject }

## Text size, printing, files over the window, keys of the keyboard
text-larger = Größerer Text
text-smaller = Kleinerer Text
text-usual = Übliche Textgröße
settings-text-size = Textgröße
print-title = Drucken
print-card = Diese Karte drucken
print-day = Tagesblatt drucken
print-list = Die Liste drucken
print-list-all = Karten
print-list-found = Karten, gefunden mit „{ $text }“
print-list-selected = Ausgewählte Karten
print-count = { $count ->
    [one] { $shown } Karte
   *[other] { $shown } Karten
}
print-first = Die ersten { $shown } von { $all } Karten
print-reading = { $shown } Karten werden zum Drucken gelesen …
print-name = Name
print-organisation = Organisation
print-numbers = Nummern
print-follow-ups = Offene Wiedervorlagen
print-history = Letzte Kontakte
drop-title = Zum Importieren ablegen
drop-text = { $count ->
    [one] Sie sehen zuerst, was die Datei ändern würde.
   *[other] Sie sehen zuerst, was die { $shown } Dateien ändern würden.
}
key-control = Strg
key-shift = Umschalt
key-alt = Alt
key-delete = Entf
key-escape = Esc
key-enter = Eingabe
key-space = Leertaste
key-home = Pos1
key-end = Ende
key-page-up = Bild↑
key-page-down = Bild↓
settings-third-parties = Was andere geschrieben haben und unter welcher Lizenz
settings-third-parties-text = Kartoteka ist aus der Arbeit vieler anderer gebaut. Jeder Teil steht hier mit seiner Lizenz.

## Wer anruft

caller-exact = dieselbe Nummer
caller-national = dieselbe Nummer, ohne Land
caller-suffix = letzte Ziffern gleich
caller-switchboard = andere Nummer der Firma
operation-pop-save = Anruf notiert: { $subject }
operation-pop-dismiss = Anruf weggelegt: { $subject }
operation-call-heard = Ein Anruf: { $subject }
pop-title = Wer anruft
pop-dialog = Anruf: { $name }
pop-close = Diesen Anruf weglegen
pop-calling = Ruft gerade an
pop-calling-out = Wird angerufen
pop-called = Anruf um { $time }
pop-called-out = Angerufen um { $time }
pop-talking = Im Gespräch, { $time }
pop-end-unknown = Seit { $time }, Ende unbekannt
pop-ended = Gespräch beendet, { $time }
pop-ended-plain = Gespräch beendet
pop-missed = Verpasst um { $time }
pop-asked = Nachgesehen
pop-unknown = Unbekannte Nummer
pop-withheld = Nummer unterdrückt
pop-withheld-hint = Das Gespräch lässt sich trotzdem notieren.
pop-firm = Andere Nummer dieser Firma: { $number }
pop-guess = Nur die letzten Ziffern stimmen: { $number }
pop-national = Dieselbe Nummer ohne Land oder Durchwahl: { $number }
pop-alike = { $count ->
    [one] Bei { $count } Karte stimmen nur die letzten Ziffern überein
   *[other] Bei { $count } Karten stimmen nur die letzten Ziffern überein
  }
pop-name-told = Im Telefon: „{ $name }“
pop-name-take = Diesen Namen nehmen
pop-shared = { $count ->
    [one] { $count } Karte hat diese Nummer
   *[other] { $count } Karten haben diese Nummer
  }
pop-whose = Wer ist es?
pop-chosen-last = zuletzt
pop-note = Gesprächsnotiz
pop-remind = Erinnern
pop-in-two-weeks = In 2 Wochen
pop-save = Anruf speichern
pop-save-new = Neue Karte und speichern
pop-save-only = Ohne Karte
pop-open = Karte öffnen
pop-next-call = Nächster Anruf
pop-who = Wer ist es? Name eingeben
pop-earlier = Frühere Anrufe
pop-not-answered = { $when }, nicht angenommen
pop-same-block = Gleiche erste Ziffern wie
pop-add-to-card = Zur Karte
pop-never = Nie
pop-last-order = Letzter Auftrag
pop-to-do = Zu tun
pop-nothing = Nichts
pop-late = { $count ->
    [one] { $count } überfällig
   *[other] { $count } überfällig
  }
pop-this-number = Diese Nummer
pop-due = { $when }:
pop-told-asked = Nachgeschlagen: { $name }
pop-told-missed = Verpasster Anruf: { $name }
pop-told-out = Anruf bei: { $name }
pop-last-said = Zuletzt: { $text }
pop-next = Zu tun: { $text }
pop-other = Jemand anderes
pop-others = Andere Anrufe
pop-find = Letzte Ziffern oder ein Name
pop-find-hint = 4040, Nowak
pop-find-number = Niemand gefunden. Enter zeigt die Nummer { $number } als unbekannten Anrufer.

## Der Eingang: was noch auf keine Karte gehört

import-open-inbox = Eingang öffnen
inbox-text = Anrufe, die auf einen Vermerk warten, und was keine Karte sicher als Nummer oder Adresse hat.
inbox-waiting = { $count ->
    [one] { $count } Anruf oder E-Mail ohne Karte
   *[other] { $count } Anrufe und E-Mails ohne Karte
  }
inbox-numbers = Nummern ohne Karte
inbox-unnamed = Karten ohne Namen
inbox-named = Benannt: { $name }
inbox-save-name = Namen speichern
inbox-save-name-of = Namen speichern: { $what }
inbox-withheld-calls = Anrufe unterdrückter Nummern
inbox-mails = E-Mails unbekannter Absender
inbox-none = Nichts wartet. Hier erscheinen Anrufe ohne Vermerk und was eine Anrufliste oder E-Mail bringt und dessen Nummer keine Karte hat.
inbox-calls = { $count ->
    [one] { $count } Anruf
   *[other] { $count } Anrufe
  }
inbox-missed = { $count } verpasst
inbox-messages = { $count ->
    [one] { $count } Nachricht
   *[other] { $count } Nachrichten
  }
inbox-shared = Mehrere Karten haben sie
inbox-withheld = { $count ->
    [one] { $count } Anruf mit unterdrückter Nummer kann niemandem gehören.
   *[other] { $count } Anrufe mit unterdrückter Nummer können niemandem gehören.
  }
inbox-no-subject = (ohne Betreff)
inbox-put-on = Auf die Karte von { $name }
inbox-as-note = Als Notiz behalten
inbox-choose = Andere Karte…
inbox-choose-of = Andere Karte für { $what }
inbox-choose-first = Karte wählen…
inbox-choose-first-of = Karte wählen für { $what }
inbox-name = Name auf der Karte
inbox-make-card = Karte machen
inbox-make-card-of = Karte machen: { $what }
inbox-other-card = Oder auf eine vorhandene Karte
inbox-more = Mehr zeigen
inbox-put = { $count ->
    [one] { $count } Eintrag liegt auf der Karte von { $name }
   *[other] { $count } Einträge liegen auf der Karte von { $name }
  }
inbox-noted = Die E-Mail ist eine Notiz auf der Karte von { $name }
inbox-wordless = Anrufe ohne Vermerk
inbox-wordless-waiting = { $count ->
    [one] { $count } Anruf ohne Vermerk
   *[other] { $count } Anrufe ohne Vermerk
  }
inbox-word = Vermerken
inbox-word-of = Anruf vermerken: { $who }
inbox-no-word = Nichts zu vermerken
inbox-no-word-of = Nichts zu vermerken zum Anruf: { $who }
inbox-no-word-all = { $count ->
    [one] Zu { $count } Anruf nichts zu vermerken
   *[other] Zu allen { $count } nichts zu vermerken
  }
inbox-no-word-every = Zu allen Anrufen nichts zu vermerken
inbox-no-word-done = { $count ->
    [one] { $count } Anruf wartet auf keinen Vermerk mehr
   *[other] { $count } Anrufe warten auf keinen Vermerk mehr
  }

## Staying in touch
stay-in-touch = In Kontakt bleiben
stay-in-touch-hint = Anruf, Treffen, Besuch, Mail, Nachricht oder Brief lassen die Tage neu zählen; eine Notiz oder ein Anruf, den keiner annahm, nicht.
stay-in-touch-by-tags = Wie die Schlagwörter sagen
stay-in-touch-own = Eigener Abstand
stay-in-touch-never = Nicht erinnern
stay-in-touch-ideal = Am liebsten, Tage
stay-in-touch-longest = Höchstens, Tage
stay-in-touch-every = { $ideal }, höchstens { $longest }
touch-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
touch-in-touch = In Kontakt
touch-going-quiet = Wird still
touch-too-long = Zu lange still
touch-line = { $state }: gewünscht alle { $ideal }, jetzt { $days }
touch-line-tag = { $state }: gewünscht alle { $ideal }, jetzt { $days } ({ $tag })
touch-muted = Ohne Erinnerung
touch-change = Ändern, wie oft Kontakt sein soll
quiet-title = Wird still
quiet-months = { $count ->
    [0] Kein Kontakt in den letzten 12 Monaten
    [one] { $count } Kontakt in den letzten 12 Monaten
   *[other] { $count } Kontakte in den letzten 12 Monaten
  }
quiet-row = { $days }, höchstens { $longest }
quiet-row-wished = { $days }, gewünscht alle { $ideal }
quiet-more =
    { $count ->
        [one] { $count } weitere zeigen
       *[other] { $count } weitere zeigen
    }
settings-tags = Schlagwörter
settings-tag-gaps = In Kontakt bleiben nach Schlagwort
settings-tag-gaps-hint = Der eigene Abstand einer Karte gilt vor dem ihrer Schlagwörter; von mehreren Schlagwörtern gilt der kürzeste.
settings-tag-gaps-none = Noch kein Schlagwort hat einen Abstand.
settings-tag = Schlagwort
settings-tag-gap-set = Festlegen
settings-tag-gap-remove = Abstand von { $tag } wegnehmen
settings-tag-gap-saved = Abstand von { $tag } geändert
settings-tag-none = Hier lassen sich Schlagwörter wählen, die Karten tragen.
operation-stay-in-touch-set = In Kontakt bleiben: { $subject }
operation-tag-gap-set = Abstand eines Schlagworts: { $subject }
field-stay-in-touch = wie oft Kontakt sein soll
column-stay-in-touch = In Kontakt bleiben
error-gap = Ein Abstand ist eine Zahl von 1 bis { $most } Tagen, und der höchste liegt nicht unter dem gewünschten.
error-no-such-tag = Keine Karte trägt das Schlagwort „{ $tag }“. Setzen Sie es zuerst auf eine Karte.
problem-table-gap = „{ $text }“ sagt nicht, wie oft Kontakt sein soll. Es wurde als eigenes Feld aufgehoben.
import-whole-tag-gap = Der Abstand „{ $text }“ des Schlagworts { $tag } ist keine Zahl von Tagen und wurde weggelassen.
karto-no-gap = „{ $text }“ ist kein Abstand. Schreiben Sie die gewünschte und die höchste Zahl von Tagen, etwa 14;30, oder never.
karto-quiet-none = Um niemanden ist es still geworden.

## Plans
operation-plan-save = Plan aufgehoben: { $subject }
operation-plan-delete = Plan entfernt: { $subject }
operation-plan-start = Plan begonnen: { $subject }
operation-enrolment-pause = Plan ruht: { $subject }
operation-enrolment-resume = Plan geht weiter: { $subject }
operation-enrolment-skip = Schritt eines Plans ausgelassen: { $subject }
operation-enrolment-stop = Plan beendet: { $subject }
error-plan-name = Ein Plan braucht einen Namen von höchstens 80 Zeichen.
error-plan-steps = Ein Plan hat 1 bis { $most } Schritte, jeder mit etwas zu tun und höchstens { $days } Tagen.
error-plan-built-in = { $name } gehört zum Programm und bleibt. Um ihn zu ändern, heben Sie einen eigenen Plan unter diesem Namen auf.
error-no-plan = Es gibt keinen Plan „{ $name }“.
error-plan-on-it = { $name } hat den Plan { $plan } schon.
error-plan-not-on = Mit dem Plan { $plan } von { $name } geht das so nicht: ein laufender Plan kann ruhen oder einen Schritt auslassen, ein ruhender kann weitergehen, ein beendeter bleibt beendet.
error-plan-nobody = Für den Plan wurde keine Karte genannt.
import-whole-enrolment-lost = Plan { $number } einer Karte gehört zu einer Karte, die nicht in der Datei steht ({ $text }), und wurde weggelassen.
import-whole-plan = Der Plan { $name } hat keine brauchbaren Schritte und wurde weggelassen.
log-outcome-not-interested = Kein Interesse
plan-running = läuft
plan-paused = ruht
plan-done = erledigt
plan-stopped = beendet
plan-won = Auftrag
plan-lost = kein Interesse
plan-moved = nicht { $day }, da ist frei
karto-plan-cards =
    { $count ->
        [one] { $count } Karte
       *[other] { $count } Karten
    }
karto-plan-line = { $plan }, Schritt { $step } von { $count }, { $state }
karto-plan-on-it = Haben ihn schon: { $names }
karto-no-step = „{ $text }“ ist kein Schritt. Schreiben Sie die Tage, die Art und was zu tun ist, etwa „7 call Gibt es Fragen?“; +3 zählt ab dem Tag, an dem der Schritt davor erledigt war. Arten: call, mail, message, letter, visit, meeting, task.
## Das Symbol in der Leiste, Anfang und Ende des Programms
tray-due = { $count ->
    [0] Nichts fällig
    [one] { $count } Wiedervorlage fällig
   *[other] { $count } Wiedervorlagen fällig
}
tray-open = Kartoteka öffnen
tray-find = Wer ruft an?
tray-quit = Kartoteka beenden
tray-stays = Kartoteka läuft in der Leiste weiter, damit Erinnerungen und Anrufe kommen. Beenden Sie es dort im Menü oder mit Strg+Q.
tray-ends = Kartoteka ist geschlossen. Dieser Schreibtisch zeigt keine Leiste mit Symbolen, deshalb kommen Erinnerungen und Anrufe nur bei offenem Fenster.
settings-program = Anfang und Ende
settings-in-tray = In der Leiste weiterlaufen, wenn das Fenster geschlossen wird
settings-in-tray-hint = Auch dann kommen Erinnerungen und Anrufe. Wo es keine Leiste gibt, endet das Programm mit seinem Fenster.
settings-at-login = Beim Anmelden an diesem Rechner starten
settings-at-login-hint = Ohne Fenster: Das Symbol in der Leiste sagt, wie viel fällig ist.
settings-at-login-failed = Das ließ sich nicht einstellen. Nehmen Sie Kartoteka in den Einstellungen Ihres Schreibtischs unter die Programme auf, die mit ihm starten.

## Pläne im Fenster
frame-plans = Pläne
plans-text = Ein Plan ist eine Reihe von Wiedervorlagen, die ein Klick beginnt.
plans-list = Pläne
plan-size = { $steps ->
    [one] { $steps } Schritt
   *[other] { $steps } Schritte
}
plan-on = { $count ->
    [0] läuft bei niemandem
   *[other] läuft bei { $count }
}
plan-built-in = Gehört zum Programm. Eine Änderung macht ihn zu Ihrem eigenen.
plan-steps-of = Schritte von { $plan }
plan-days = Tag { $days }
plan-days-after = { $days ->
    [0] Sofort nach Erledigung des vorigen Schritts
    [one] { $days } Tag nach Erledigung des vorigen Schritts
   *[other] { $days } Tage nach Erledigung des vorigen Schritts
}
plan-step-words = { $kind }: { $text }
plan-step-name = Schritt { $place } von { $count }, { $days }. { $what }
plan-new = Neuer Plan
plan-more = Mehr zu { $plan }
plan-rename = Plan umbenennen
plan-delete = Plan entfernen
plan-was-deleted = Plan entfernt: { $plan }
plan-was-saved = Plan gespeichert: { $plan }
plan-was-renamed = Plan umbenannt: { $plan }
plan-name = Name des Plans
plan-name-missing = Ein Plan braucht einen Namen.
plan-name-taken = Den Plan „{ $name }“ gibt es schon.
plan-first-step = Erster Schritt
plan-step-add = Schritt hinzufügen
plan-step-edit = Schritt bearbeiten
plan-step-edit-button = Bearbeiten
plan-step-remove = Schritt entfernen
plan-step-remove-button = Entfernen
plan-step-was-removed = Schritt entfernt: { $text }
plan-step-was-added = Schritt hinzugefügt: { $text }
plan-step-was-changed = Schritt geändert: { $text }
plan-step-gone = Dieser Schritt wurde inzwischen geändert oder entfernt, darum wurde nichts gespeichert. Was Sie getippt haben, steht noch hier: kopieren Sie es, schließen Sie dies und öffnen Sie den Schritt, wie er jetzt ist.
plan-step-only = Ein Plan braucht einen Schritt. Entfernen Sie stattdessen den Plan.
plan-step-earlier = Schritt nach oben
plan-step-later = Schritt nach unten
plan-step-moved = { $text } ist Schritt { $place } von { $count }
plan-step-kind = Art
plan-step-days = Nach Tagen
plan-step-days-wrong = Eine ganze Zahl von Tagen, höchstens { $most }.
plan-step-counted = Gezählt
plan-step-from-start = ab dem Beginn
plan-step-from-before = ab Erledigung des vorigen Schritts
plan-step-text = Was zu tun ist
plan-step-subject = Betreff
plan-step-draft = Text des Entwurfs
plan-step-draft-hint = Aus der Karte: { $places }
plan-step-text-missing = Schreiben Sie, was zu tun ist.
plan-start = Plan beginnen
plan-start-button = Beginnen
plan-start-for = { $plan } beginnen
plan-start-with = Mit
plan-start-which = Plan
plan-start-on = Beginnt am
plan-start-on-lost = Darin ist kein Tag. Versuchen Sie „Montag“ oder „1. Dez“.
plan-start-today = heute
plan-start-cards = { $count ->
    [one] { $shown } Karte
   *[other] { $shown } Karten
}
plan-start-who-missing = Zuerst eine Karte wählen.
plan-start-dates = Termine
plan-start-waits = wenn der vorige Schritt an seinem Tag erledigt wird
plan-start-moved = verschoben: { $day } ist frei
plan-start-together = { $count ->
    [one] am selben Tag wie Schritt { $steps }
   *[other] am selben Tag wie die Schritte { $steps }
  }
plan-start-on-it = Schon dabei, bleiben wie sie sind: { $names }
plan-start-none = Niemand ist übrig: Bei allen läuft { $plan } schon.
plan-was-started = Plan begonnen: { $plan }
plan-were-started = { $count ->
    [one] { $plan } mit { $shown } Karte begonnen
   *[other] { $plan } mit { $shown } Karten begonnen
}
plan-starting = { $count ->
    [one] Der Plan beginnt mit { $shown } Karte
   *[other] Der Plan beginnt mit { $shown } Karten
}
plan-no = Kein Plan
plan-with-card = Gleich einen Plan beginnen
card-added-on-plan = Karte angelegt, Plan begonnen: { $plan }
cards-plan-button = Plan
enrolment-list = Pläne
enrolment-step = { $plan }, Schritt { $step } von { $count }
enrolment-rests = { $plan }, Schritt { $step } von { $count }, pausiert
enrolment-next = als Nächstes: { $text }, { $when }
enrolment-pause = Pausieren
enrolment-resume = Fortsetzen
enrolment-skip = Auslassen
enrolment-stop = Beenden
enrolment-pause-of = Plan { $plan } pausieren
enrolment-resume-of = Plan { $plan } fortsetzen
enrolment-skip-of = Nächsten Schritt von { $plan } auslassen
enrolment-stop-of = Plan { $plan } beenden
enrolment-pause-key = Plan pausieren oder fortsetzen
enrolment-skip-key = Nächsten Schritt des Plans auslassen
enrolment-stop-key = Plan beenden
enrolment-was-paused = Plan pausiert: { $plan }
enrolment-was-resumed = Plan geht weiter: { $plan }
enrolment-was-skipped = Schritt ausgelassen: { $plan }
enrolment-was-stopped = Plan beendet: { $plan }
enrolment-ended-done = { $plan }: alle Schritte erledigt, { $when }
enrolment-ended-stopped = { $plan }: beendet, { $when }
enrolment-ended-won = { $plan }: durch einen Auftrag beendet, { $when }
enrolment-ended-lost = { $plan }: beendet, kein Interesse, { $when }
log-item-step-paused = Schritt pausiert
keys-plans = Pläne
keys-export = Export

## Karten als Tabelle

frame-table = Karten als Tabelle
keys-grid = In der Tabelle der Karten
grid-list = Liste
grid-list-title = Als Liste zeigen
grid-columns = Spalten
grid-columns-choose = Spalten wählen
grid-export = Exportieren wie gezeigt
grid-more = Mehr zur Tabelle
grid-up = Zelle darüber
grid-down = Zelle darunter
grid-left = Zelle links
grid-right = Zelle rechts
grid-row-start = Erste Zelle der Karte
grid-row-end = Letzte Zelle der Karte
grid-add-up = Auch die Zelle darüber auswählen
grid-add-down = Auch die Zelle darunter auswählen
grid-add-left = Auch die Zelle links auswählen
grid-add-right = Auch die Zelle rechts auswählen
grid-add-page-down = Eine Seite nach unten auswählen
grid-add-page-up = Eine Seite nach oben auswählen
grid-edit = In der Zelle bearbeiten
grid-back = Einen Schritt zurück
grid-fill = Nach unten füllen
grid-clear = Zellen leeren
grid-copy = Zellen kopieren
grid-paste = Block einfügen
grid-open = Karte öffnen
grid-sort = Nach dieser Spalte ordnen
grid-column-left = Spalte nach links
grid-column-right = Spalte nach rechts
grid-column-hide = Spalte ausblenden
grid-cell = { $heading }, { $name }
grid-changed =
    { $count ->
        [one] { $shown } Karte geändert
       *[other] { $shown } Karten geändert
    }
grid-nothing-changed = Nichts geändert: Die Zellen sagen das schon.
grid-copied =
    { $count ->
        [one] { $shown } Zelle kopiert
       *[other] { $shown } Zellen kopiert
    }
grid-selected =
    { $cells ->
        [one] { $cells } Zelle
       *[other] { $cells } Zellen
    } auf { $cards ->
        [one] { $cards } Karte
       *[other] { $cards } Karten
    }
grid-sum = Summe { $sum }
grid-numbers = { $numbers } von { $filled } sind Zahlen
grid-pasting = Zellen werden beschrieben
grid-block = Der Block
grid-block-hint = Die Zellen in der Tabellenkalkulation kopieren, dann hier Strg+V drücken.
grid-block-all =
    { $cells ->
        [one] { $cells } Zelle
       *[other] { $cells } Zellen
    } auf { $cards ->
        [one] { $cards } Karte
       *[other] { $cards } Karten
    } { $cells ->
        [one] ändert sich
       *[other] ändern sich
    }.
grid-block-none = Es würde sich nichts ändern.
grid-block-guessed = Der Block hat keine Tabulatoren: Als Trennzeichen gilt „{ $sign }“.
grid-meanwhile = In der Zelle steht inzwischen „{ $text }“. Enter setzt Ihren Text an die Stelle, Escape lässt sie so.
grid-block-emptied =
    { $count ->
        [one] { $count } Zelle wird geleert.
       *[other] { $count } Zellen werden geleert.
    }
grid-block-refused =
    { $count ->
        [one] { $count } Zelle bleibt, wie sie ist
       *[other] { $count } Zellen bleiben, wie sie sind
    }
grid-block-more = und { $count } weitere
grid-block-rows =
    { $count ->
        [one] { $count } Zeile des Blocks reicht über die letzte Karte hinaus und fällt weg.
       *[other] { $count } Zeilen des Blocks reichen über die letzte Karte hinaus und fallen weg.
    }
grid-block-columns =
    { $count ->
        [one] { $count } Spalte des Blocks hat rechts keinen Platz und fällt weg.
       *[other] { $count } Spalten des Blocks haben rechts keinen Platz und fallen weg.
    }
grid-block-put = Einfügen
grid-block-put-rest = Den Rest einfügen
grid-no-kind = „{ $text }“ ist weder Person noch Firma oder Einrichtung.
grid-no-day = „{ $text }“ ist kein Tag des Kalenders. Bitte als 1980-05-17 schreiben, ohne bekanntes Jahr als --05-17.
grid-no-gap = „{ $text }“ ist kein Abstand in Tagen. Bitte als 14 oder 14;30 schreiben.
grid-label-of-nothing = Noch steht nichts da, wozu „{ $text }“ gehören könnte.
grid-fixed = { $heading } berechnet Kartoteka selbst. Das lässt sich nicht bearbeiten.
grid-gone = Diese Karte gibt es nicht mehr.
grid-stale = Diese Karte wurde inzwischen geändert. Bitte ansehen und noch einmal versuchen.
grid-moved = Die Tabelle hat sich inzwischen geändert: Dort steht jetzt eine andere Karte. Bitte ansehen und noch einmal versuchen.
grid-name-borrowed = Die Karte hat keinen eigenen Namen; hier steht ein anderes ihrer Felder.
grid-no-gaps = Zwischen Nummern, Adressen und Links gibt es keine Lücken: Das würde in eine andere Spalte rücken. Bitte die letzte leeren oder die vorige füllen.
grid-too-long = Der Text ist zu lang; { $limit } Zeichen passen hinein.
grid-too-large = Ein Block darf höchstens { $limit } Zeilen haben.
grid-unreadable = Der Block ist nicht lesbar.
column-last-contact-on = Letzter Kontakt
column-created-on = Angelegt am
column-changed-on = Geändert am
operation-grid-save = Zellen geändert: { $subject }
export-order-seen = Wie in der Tabelle

## Papier in genauer Größe

paper-title = Als PDF drucken
paper-cards = Karteikarten
paper-labels = Adressetiketten
paper-phones = Telefonliste
paper-day = Tagesblatt
paper-file-cards = karteikarten
paper-file-labels = etiketten
paper-file-phones = telefonliste
paper-file-day = tagesblatt
paper-day-title = Wiedervorlagen vom { $day }
paper-foot = Gedruckt am { $day }
paper-to-do = Zu tun
paper-in = von ihnen
paper-out = von Ihnen
paper-missed = verpasst
paper-last-contact = Letzter Kontakt { $when }: { $said }
paper-more-due = { $count ->
    [one] 1 weitere steht nicht auf diesem Blatt
   *[other] { $count } weitere stehen nicht auf diesem Blatt
  }
paper-older = Nur die neuesten { $count } Einträge des Verlaufs wurden durchgesehen.
paper-date = { $day }. { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
paper-nothing = Es gibt nichts zu drucken.
paper-nothing-due = Nichts ist überfällig oder heute fällig, also ist das Tagesblatt leer. Was später kommt, steht unter Wiedervorlagen.
paper-no-address = Keine dieser Karten hat eine Adresse, also gibt es kein Etikett zu drucken.
paper-too-many = { $count } Karten sind zu viele, um sie auf einmal zu drucken; höchstens { $most }. Wählen Sie weniger.
paper-no-sheet = Einen Etikettenbogen „{ $name }“ gibt es nicht. Es gibt: { $known }.
paper-no-label = Der Bogen hat { $count } Etiketten. Beginnen Sie mit einem davon.
paper-nudge = Etiketten lassen sich um höchstens 5 mm verschieben, in Schritten von einem halben Millimeter.
paper-sheet-count = Ein Bogen hat 1 bis 400 Etiketten.
paper-sheet-small = Ein Etikett ist mindestens 15 mm breit und 8 mm hoch.
paper-sheet-overlap = Etiketten dieser Größe lägen übereinander. Der Abstand von Etikett zu Etikett muss mindestens so groß sein wie eines.
paper-sheet-off = Etiketten dieser Größe und Zahl reichten über den Rand des Papiers.
paper-done = { $name } gespeichert. { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
}.
paper-left-out = { $count ->
    [one] 1 Karte ohne Adresse hat kein Etikett
   *[other] { $count } Karten ohne Adresse haben kein Etikett
}: { $names }
paper-shortened = { $count ->
    [one] 1 ließ sich nicht ganz drucken
   *[other] { $count } ließen sich nicht ganz drucken
}: { $names }
paper-missing = Die Schriften haben diese Zeichen nicht; für jedes steht ein Kästchen: { $letters }
qr-title = QR-Code
qr-hint = Die Kamera eines Telefons nimmt die Karte in seine Kontakte auf.
qr-picture = QR-Code von { $name }
qr-left-out = Weggelassen, damit der Code lesbar bleibt: { $what }
qr-part-address = die Adresse
qr-part-emails = weitere E-Mail-Adressen
qr-part-phones = weitere Nummern
qr-part-organisation = die Firma
qr-too-much = Schon Name und Nummer dieser Karte sind zu viel für einen QR-Code, der sich lesen lässt.
paper-pages = { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
}
paper-output = Was gedruckt wird
paper-size = Größe der Karte
paper-paper = Papier
paper-own-size = Die Karte selbst
paper-usual = A4
paper-sheet = Etikettenbogen
paper-own-sheet = Ein eigener Bogen
paper-own-columns = Etiketten waagerecht
paper-own-rows = Etiketten senkrecht
paper-own-width = Breite, mm
paper-own-height = Höhe, mm
paper-own-left = Von links, mm
paper-own-top = Von oben, mm
paper-own-across = Zum nächsten waagerecht, mm
paper-own-down = Zum nächsten senkrecht, mm
paper-start = Erstes Etikett
paper-nudge-x = Nach rechts, mm
paper-nudge-y = Nach unten, mm
paper-outline = Probeseite
paper-outline-hint = Druckt die Umrisse auf gewöhnliches Papier; an einen Etikettenbogen gehalten zeigt sie, was zu verschieben ist.
paper-each-card = Ein Etikett je Karte, nicht je Haushalt
paper-page = Seite { $page } von { $pages }
paper-page-before = Vorige Seite
paper-page-after = Nächste Seite
paper-preview = Vorschau von Seite { $page }
paper-save = PDF speichern…
cards-print-button = Drucken…
qr-show = QR-Code zeigen

## Dateien bei Karten

attachment-too-large = { $name } ist größer als { $limit } MB und wurde nicht angehängt. Bewahren Sie die Datei in einem Ordner auf und notieren Sie auf der Karte, wo.
attachment-known = { $name } ist hier schon angehängt.
attachment-changed = { $name } hat sich beim Lesen geändert. Es wurde nichts angehängt; versuchen Sie es, wenn die Datei fertig ist.
attachment-only-saved = Dateien wie { $name } werden von hier nicht geöffnet. Speichern Sie die Datei und öffnen Sie sie selbst, wenn Sie dem Absender trauen.
attachment-none-named = Nennen Sie die Dateien, die angehängt werden sollen.
attachment-list-empty = Keine Dateien.
check-attachment = Der Inhalt der angehängten Datei { $name } fehlt oder ist beschädigt. Holen Sie eine Sicherung zurück oder hängen Sie die Datei noch einmal an.
check-photo = Das Foto auf der Karte { $name } fehlt oder ist beschädigt. Holen Sie eine Sicherung zurück oder geben Sie der Karte das Foto noch einmal.
error-export-whole-too-large = Alles zusammen ist größer als { $limit } MB, mehr, als sich wieder importieren lässt. Exportieren Sie die Kartei in Teilen; eine Sicherung enthält alles in jeder Größe. Es wurde nichts geschrieben.
import-whole-attachment-lost = Die Datei { $name } hängt an etwas, das nicht im Export ist, und blieb weg.
import-whole-attachment-broken = Die angehängte Datei { $name } ist im Export beschädigt und blieb weg.
import-whole-attachment-missing = Die angehängte Datei { $name } hat im Export keinen Inhalt und blieb weg.
import-whole-attachment-too-large = Die angehängte Datei { $name } ist größer als { $limit } MB und blieb weg.
attachment-title = Dateien
attachment-attach = Datei anhängen…
attachment-attach-here = Datei hier anhängen
attachment-none = Noch keine Dateien. Legen Sie eine hier ab.
attachment-open-title = { $name } öffnen?
attachment-open-text = Die Datei wird im dafür vorgesehenen Programm dieses Computers als Kopie geöffnet, die sich nicht ändern lässt. Öffnen Sie nur Dateien, deren Absender Sie trauen.
attachment-open = Öffnen
attachment-save-as = { $name } speichern unter…
attachment-remove = { $name } entfernen
attachment-added = { $count ->
    [one] Datei angehängt
   *[other] { $count } Dateien angehängt
}
attachment-removed = Datei entfernt
attachment-saved = { $name } ist gespeichert
attachment-no-opener = Es wurde kein Programm gefunden, das die Datei öffnet. Speichern Sie sie und öffnen Sie sie selbst.
file-show-in-folder = Im Ordner zeigen
file-no-folder = Es wurde kein Programm gefunden, das Ordner zeigt.
dialog-attachment = Dateien anhängen
drop-attach-title = Zum Anhängen ablegen
drop-attach-card = Beim Loslassen kommt die Datei auf die Karte { $name }.
drop-attach-interaction = Beim Loslassen kommt die Datei zu diesem Anruf, Besuch oder dieser Mail.
drop-attach-note = Beim Loslassen kommt die Datei zu dieser Notiz.
merge-history-files = { $count ->
    [one] 1 Datei
   *[other] { $count } Dateien
}
merge-history-orders = { $count ->
    [one] 1 Auftrag
   *[other] { $count } Aufträge
}
merge-history-payments = { $count ->
    [one] 1 Zahlung
   *[other] { $count } Zahlungen
}
merge-terms-give-way = { $name } zahlt innerhalb von { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
  }: stattdessen gelten die Bedingungen der Karte, die bleibt
attachment-size = { $ending } · { $size }

# Aufträge und Geld
operation-product-save = Ware behalten: { $subject }
operation-product-delete = Ware entfernt: { $subject }
operation-order-save = Auftrag geschrieben: { $subject }
operation-order-state = Auftrag weitergeführt: { $subject }
operation-order-repeat = Auftrag wiederholt: { $subject }
operation-order-delete = Auftrag entfernt: { $subject }
operation-payment-add = Zahlung notiert: { $subject }
operation-payment-delete = Zahlung entfernt: { $subject }
operation-terms-set = Zahlungsziel: { $subject }
error-amount = „{ $text }“ ist kein Betrag. Schreiben Sie ihn wie { $example }.
error-amount-places = „{ $text }“ hat zu viele Nachkommastellen: { $currency } hat { $places }.
error-amount-no-places = „{ $text }“ hat Nachkommastellen: { $currency } hat keine.
error-amount-large = „{ $text }“ ist zu groß: Ein Betrag kann höchstens { $most } sein.
error-amount-negative = „{ $text }“ ist unter null. Notieren Sie Geld, das zurückging, als Erstattung.
error-currency = „{ $text }“ ist keine Währung. Schreiben Sie ihre drei Buchstaben, wie EUR.
error-quantity = „{ $text }“ ist keine Menge. Schreiben Sie eine Zahl über null und unter einer Million, mit höchstens drei Nachkommastellen.
error-quantity-or-none = „{ $text }“ ist keine Menge. Schreiben Sie eine Zahl ab null und unter einer Million, mit höchstens drei Nachkommastellen.
error-discount = „{ $text }“ ist kein Rabatt. Schreiben Sie Prozent von 0 bis 100.
error-tax = „{ $text }“ ist kein Steuersatz. Schreiben Sie Prozent von 0 bis 100 oder eines von { $words }.
error-document-day = „{ $text }“ ist kein Tag, der hier stehen kann. Schreiben Sie ihn wie 2026-11-28.
error-period = Der Zeitraum endet, bevor er beginnt.
error-product-text = Eine Ware braucht einen Namen; Name, Nummer und Einheit sind eine Zeile von höchstens { $most } Zeichen.
error-product-twice = Es gibt schon eine Ware { $name }.
error-product-several = Mehrere Waren heißen { $name }.
product-in-use = { $name } wird von Aufträgen, Reparaturen, dem Bestand oder von Wartenden gebraucht ({ $count ->
    [one] einmal
   *[other] { $count }-mal
  }) und bleibt deshalb, außer Verkauf.
error-order-lines = Ein Auftrag braucht mindestens eine Zeile und hat höchstens { $most }.
error-order-line-text = Eine Zeile braucht einen Text von höchstens { $most } Zeichen.
error-order-price = Was kostet { $name }? Es gibt keinen Preis in { $currency }.
error-order-due = Der Tag der Zahlung liegt vor dem Tag des Auftrags.
error-order-large = Der Auftrag ergibt mehr, als behalten werden kann.
error-order-deposit = Die Anzahlung ist mehr, als der Auftrag ergibt ({ $gross }).
error-order-paid = Auftrag { $number } wurde bezahlt ({ $count ->
    [one] eine Zahlung
   *[other] { $count } Zahlungen
  }). Stornieren Sie ihn stattdessen: Das Geld bleibt dann als Guthaben.
error-no-order = Es gibt keinen Auftrag { $number }.
error-order-newest = Auftrag { $number } ist der neueste: Seine Nummer würde noch einmal vergeben. Stornieren Sie ihn stattdessen.
error-order-several = Mehrere Aufträge haben die Nummer { $number }.
order-last-price = { $name }: { $price }, wie beim letzten Mal.
order-credit = Auftrag { $number } war schon bezahlt; { $amount } sind jetzt Guthaben.
error-payment-nothing = Es ist nichts offen. Wie viel ist es?
error-payment-order = Der Auftrag gehört zu einer anderen Karte oder ist in einer anderen Währung.
error-refund = Es kann nicht mehr zurückgehen, als bezahlt wurde: { $paid }.
payment-advance = { $amount } wurden im Voraus bezahlt und warten auf einen Auftrag.
error-terms-days = Ein Zahlungsziel ist von 0 bis { $most } Tagen.
terms-over-limit = { $owed } sind offen, mehr als die Grenze von { $limit }.
import-whole-product = Die Ware { $name } kann so nicht sein, wie die Datei sagt, und wurde weggelassen.
import-whole-order = Auftrag { $name } kann so nicht sein, wie die Datei sagt, und wurde weggelassen.
import-whole-order-lost = Auftrag { $number } der Datei gehört zu einer Karte, die nicht in der Datei steht ({ $text }), und wurde weggelassen.
import-whole-payment = Zahlung { $name } der Datei kann so nicht sein, wie die Datei sagt, und wurde weggelassen.
import-whole-payment-lost = Zahlung { $number } der Datei gehört zu einer Karte, die nicht in der Datei steht ({ $text }), und wurde weggelassen.
import-whole-terms = Zahlungsziel { $name } der Datei kann so nicht sein, wie die Datei sagt, und wurde weggelassen.
import-whole-terms-lost = Zahlungsziel { $number } der Datei gehört zu einer Karte, die nicht in der Datei steht ({ $text }), und wurde weggelassen.
order-state-quote = Angebot
order-state-ordered = Bestellt
order-state-making = In Arbeit
order-state-ready = Fertig
order-state-delivered = Geliefert
order-state-cancelled = Storniert
karto-order-net = Netto { $amount }
karto-order-gross = Summe { $amount }
karto-order-open = { $state }. Offen: { $amount }, fällig am { $day }
karto-order-sums = { $gross }, offen { $open }
balance-owed-word = offen
balance-owes = Schuldet { $amount }
balance-owes-late = Schuldet { $amount }, { $days ->
    [one] einen Tag zu spät
   *[other] { $days } Tage zu spät
  }
balance-owed = Sie schulden { $amount }
balance-owed-late = Sie schulden { $amount }, { $days ->
    [one] einen Tag zu spät
   *[other] { $days } Tage zu spät
  }
karto-balance-none = Keine Aufträge und keine Zahlungen.
balance-terms = Zahlt innerhalb von { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
  }
karto-ageing = nicht fällig { $not_due } · 0–30: { $to_30 } · 31–60: { $to_60 } · 61–90: { $to_90 } · darüber: { $over }
karto-ageing-none = Niemand schuldet etwas.
karto-sales-total = Netto { $net }, Steuer { $tax }, Summe { $gross }. Bezahlt: { $paid }
karto-sales-missing = Fehlende Nummern: { $numbers }
karto-sales-twice = Nummern, die es mehrmals gibt: { $numbers }
log-item-order = Auftrag
log-item-payment = Zahlung
log-item-merge = Zusammengeführt
balance-title = Konto
balance-order = Auftrag { $number }
balance-order-due = fällig { $day }
balance-sum = offen
balance-sum-late = { $days ->
    [one] { $days } Tag überfällig
   *[other] { $days } Tage überfällig
  }
balance-sum-own = von Ihnen zu zahlen
balance-sum-late-own = von Ihnen zu zahlen, { $days ->
    [one] { $days } Tag überfällig
   *[other] { $days } Tage überfällig
  }
balance-sum-credit = zu viel gezahlt
balance-sum-credit-own = von Ihnen zu viel gezahlt
balance-credit = Hat ein Guthaben von { $amount }
balance-credit-own = Sie haben ein Guthaben von { $amount }
balance-terms-own = Sie zahlen innerhalb von { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
  }
error-order-currency = Auftrag { $number } wurde in { $currency } bezahlt und bleibt darin.
order-dearer = Auftrag { $number } war schon bezahlt; { $amount } davon sind jetzt offen.
error-terms-limit = Sagen Sie neben der Grenze, innerhalb wie vieler Tage die Karte zahlt.
error-not-this-card = Die Zahlung { $text } gehört nicht zu dieser Karte.
karto-terms-none = Nichts ist vereinbart.

## Aufträge und Zahlungen im Fenster

frame-orders = Aufträge
keys-orders = Aufträge
orders-filter = Welche Aufträge
orders-open = Offen
orders-open-count = Offen { $count }
orders-all = Alle
orders-payments = Zahlungen
orders-table-open = Offene Aufträge
orders-table-all = Alle Aufträge
orders-table-payments = Zahlungen
orders-number = Nr.
orders-day = Datum
orders-who = Name
orders-what = Was
orders-total = Summe
orders-paid = Bezahlt
orders-due = Fällig
orders-state = Stand
orders-kind = Art
orders-order = Auftrag
orders-note = Notiz
orders-amount = Betrag
orders-sums = Summen
orders-sum = Summe { $gross } · bezahlt { $paid } · offen { $open }
orders-sum-bought = Gekauft: Summe { $gross } · bezahlt { $paid } · offen { $open }
orders-none = Noch keine Aufträge. Kartoteka geht auch ohne.
orders-none-open = Nichts ist offen. Alles ist erledigt und bezahlt.
orders-no-payments = Noch keine Zahlungen.
orders-help = So funktionieren Aufträge
orders-detail = Der gewählte Auftrag
orders-last = Letzte Aufträge
orders-last-one = { $number }, { $day }
orders-last-more = { $count ->
    [one] 1 Auftrag insgesamt
   *[other] { $count } Aufträge insgesamt
  }
order-title = Auftrag { $number }
order-more = Mehr zu Auftrag { $number }
order-of-day = Datum: { $day }, fällig { $due }
order-late = Überfällig
order-paid = Bezahlt
order-days-late = { $count ->
    [one] 1 Tag überfällig
   *[other] { $count } Tage überfällig
  }
order-rate = { $rate } %
order-lines = Zeilen des Auftrags
order-line = { $quantity } × { $price }
order-line-discount = abzüglich { $rate }
order-line-number = Zeile { $place }
order-line-what = Was, Zeile { $place }
order-line-remove = Zeile { $place } entfernen
order-line-net = Netto { $amount }
order-what-hint = Produkt oder Text
order-quantity = Menge
order-price = Preis
order-price-last = { $last }, wie beim letzten Mal · sonst { $price }
order-price-same = { $last }, wie beim letzten Mal
order-discount = Rabatt
order-discount-short = Rabatt %
order-discount-whole = Rabatt auf alles, in Prozent
order-tax = Steuer %
order-keep-product = Als Produkt behalten
order-net = Netto
order-tax-of = Steuer { $rate }
order-gross = Summe
order-deposit = Anzahlung
order-was-paid = Bezahlt
order-open = Offen
order-on = Tag
order-due = Zu zahlen bis
order-by-terms = Nach Zahlungsziel
order-as-it-is = Wie bisher
order-for = Für
order-who-missing = Wessen Auftrag ist es? Wählen Sie eine Karte.
order-new = Neuer Auftrag
order-change = Auftrag { $number }
order-edit = Auftrag bearbeiten
order-edit-button = Bearbeiten
order-on-key = Auftrag weiterführen
order-to = Weiter: { $state }
order-repeat = Auftrag wiederholen
order-repeat-last = Letzten Auftrag wiederholen
order-cancel = Auftrag stornieren
order-delete-key = Auftrag oder Zahlung entfernen
order-delete = Auftrag entfernen
order-open-card = Karte des Auftrags öffnen
order-was-saved = Auftrag { $number } gespeichert, { $amount }
order-moved = Auftrag { $number }: { $state }
order-repeated = Auftrag { $number } wiederholt als { $made }
order-removed = Auftrag { $number } entfernt
payment-new = Zahlung
payment-of = Von oder an
payment-in = Zahlungseingang
payment-out = Zahlungsausgang
payment-refund = Erstattung
payment-refund-in = Erstattung an Sie
payment-way = Zahlungsart
payment-way-cash = Bar
payment-way-transfer = Überweisung
payment-way-card = Karte
payment-way-other = Anders
payment-purpose = Für
payment-oldest = Den ältesten Auftrag ({ $currency })
payment-oldest-own = Was Sie schulden, das Älteste zuerst ({ $currency })
payment-order = { $number }, fällig { $due }: { $open }
payment-all-open = Leer lassen für alles, was offen ist: { $amount }
payment-for = Für Auftrag { $number }
payment-was-saved = { $kind }: { $amount }
payment-delete = Zahlung entfernen
payment-removed = Zahlung entfernt
ledger-title = Kundenkonto
ledger-day = Datum
ledger-what = Text
ledger-debit = Soll
ledger-credit = Haben
ledger-balance = Saldo
ledger-order = Auftrag { $number }
ledger-payment = Zahlung
ledger-refund = Erstattung
ledger-none = Auf diesem Konto ist nichts offen.
ledger-earlier = Frühere Zeilen zeigen
terms-edit = Zahlungsziel ändern
terms-days = Zahlungsziel in Tagen
terms-limit = Darf höchstens schulden
terms-none = Nichts vereinbart
terms-days-lost = Eine Zahl von Tagen, oder leer.
terms-over-newer = Diese Bedingungen wurden geändert, seit Sie begonnen haben. Was Sie eingegeben haben, steht nun darüber.
terms-were-set = Zahlungsziel geändert
balance-terms-word = Zahlungsziel
balance-limit = Bis { $amount }
orders-none-at-all = Noch keine Aufträge.
orders-detail-payment = Die gewählte Zahlung
order-over-newer = Dieser Auftrag wurde geändert, seit Sie begonnen haben. Was Sie eingegeben haben, steht nun darüber.

# Reparaturen
operation-ticket-save = Reparatur geschrieben: { $subject }
operation-ticket-status = Reparatur weitergeführt: { $subject }
ticket-status-new = Neu
ticket-status-open = In Arbeit
ticket-status-waiting = Wartet
ticket-status-ready = Fertig
ticket-status-collected = Abgeholt
ticket-status-rejected = Abgelehnt
ticket-hours = Std.
error-ticket-nothing = Sagen Sie, was gebracht wurde oder was daran fehlt.
error-ticket-long = Das ist zu lang: höchstens { $most } Zeichen.
error-ticket-lines = Eine Reparatur hat höchstens { $most } Zeilen.
error-ticket-large = Die Reparatur ergibt mehr, als behalten werden kann.
error-ticket-currency = Die Zeilen der Reparatur sind in { $currency }. Schreiben Sie sie in der anderen Währung neu, oder lassen Sie diese.
error-ticket-days = Versprochen wird höchstens { $most } Werktage voraus.
error-ticket-promise = Der versprochene Tag liegt vor dem Tag der Annahme.
error-ticket-promise-more = Versprochen wird nur ein Tag, und „{ $words }“ sagt mehr. Der Rest gehört zum Fehler.
error-ticket-interaction = Der Anruf oder die Mail gehört nicht zu dieser Karte.
error-ticket-status = Reparatur { $number } steht auf „{ $from }“ und kann von dort nicht auf „{ $to }“ gehen. Sie kann gehen auf: { $allowed }.
error-no-ticket = Es gibt keine Reparatur { $number }.
import-whole-ticket = Reparatur { $name } kann so nicht sein, wie die Datei sagt, und wurde weggelassen.
import-whole-ticket-lost = Reparatur { $number } der Datei gehört zu einer Karte, die nicht in der Datei steht ({ $text }), und wurde weggelassen.
merge-history-tickets = { $count ->
    [one] 1 Reparatur
   *[other] { $count } Reparaturen
}
merge-history-wants = { $count ->
    [one] wartet auf 1 Sache
   *[other] wartet auf { $count } Sachen
}
log-item-ticket = Reparatur
ticket-promised = Versprochen für { $day }{ $days ->
    [0] {""}
    [one] , einen Tag zu spät
   *[other] , { $days } Tage zu spät
}
ticket-days = { $days ->
    [0] seit heute
    [one] seit gestern
   *[other] seit { $days } Tagen
}
ticket-due = { $day }{ $days ->
    [0] {""}
    [one] , einen Tag zu spät
   *[other] , { $days } Tage zu spät
}
ticket-age = { $days ->
    [0] Heute angenommen
    [one] Gestern angenommen
   *[other] Vor { $days } Tagen angenommen
}
ticket-what = { $item }: { $fault }
ticket-step = { $number } · { $status }
ticket-kind-part = Teil
ticket-kind-time = Zeit
tickets-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
paper-slip = Abholschein
paper-file-slip = abholschein
paper-no-ticket = Sagen Sie, für welche Reparatur der Schein ist.
slip-title = Reparatur
slip-who = Kunde
slip-phone = Telefon
slip-item = Gerät
slip-serial = Seriennr.
slip-fault = Fehler
slip-promised = Versprochen
slip-taken-in = Angenommen
slip-total = Summe
slip-signature = Abgeholt, Unterschrift
slip-stays = Bleibt beim Gerät
slip-bring = Bitte diesen Abschnitt zum Abholen mitbringen

## Reparaturen im Fenster

frame-tickets = Reparaturen
keys-tickets = Reparaturen
tickets-filter = Welche Reparaturen
tickets-group = { $name } { $count }
tickets-working = In Arbeit
tickets-waiting = Warten
tickets-ready = Fertig
tickets-done = Erledigt
tickets-late = Zu spät
tickets-untold = Ohne Bescheid
tickets-help = So funktionieren Reparaturen
tickets-none = Noch keine Reparaturen. Was zuerst gebracht wird, kommt hierher.
tickets-none-working = Nichts ist in Arbeit.
tickets-none-waiting = Nichts wartet auf ein Teil oder eine Antwort.
tickets-none-ready = Nichts liegt zum Abholen bereit.
tickets-none-done = Noch ist nichts erledigt.
tickets-none-late = Nichts ist zu spät.
tickets-none-untold = Alle, deren Sachen bereit sind, wissen es.
tickets-what = Was
tickets-since = Seit
tickets-promised = Versprochen
tickets-word = Letztes Wort
tickets-detail = Die gewählte Reparatur
tickets-open = Unerledigte Reparaturen
ticket-new = Neue Reparatur
ticket-title = Reparatur { $number }
ticket-open-card = Karte der Reparatur öffnen
ticket-edit = Reparatur bearbeiten
ticket-edit-button = Bearbeiten
ticket-on-key = Reparatur weiterführen
ticket-to = Weiter: { $status }
ticket-moves = Verlauf
ticket-word = Ein Wort dazu
ticket-ways = Weiterführen
ticket-moved = Reparatur { $number }: { $status }
ticket-was-saved = Reparatur { $number } gespeichert
ticket-over-newer = Diese Reparatur wurde geändert, seit Sie begonnen haben. Was Sie eingegeben haben, steht nun darüber.
ticket-untold = Noch nicht Bescheid gesagt
ticket-mood = Wie sie es nahmen
ticket-mood-unsaid = Nichts gesagt
ticket-mood-pleased = Zufrieden
ticket-mood-calm = Ruhig
ticket-mood-upset = Verärgert
ticket-by = Wie es hereinkam
ticket-by-counter = An der Theke
ticket-by-call = Am Telefon
ticket-by-mail = Per Mail
ticket-by-told = Wie Anruf oder Mail sagt
ticket-promise = Versprochen für
ticket-promise-hint = Freitag, 4.12. oder +5 für Werktage
ticket-lines = Teile und Zeit
ticket-call = { $number } anrufen
ticket-line = { $kind }, Zeile { $place }
tickets-find = Nummer der Reparatur
ticket-of-entry = Reparatur daraus machen
pop-ticket = Reparatur { $number }: { $what }

# Bestand
operation-stock-move = Bestand geändert: { $subject }
operation-want-add = Wartet auf etwas: { $subject }
operation-want-delete = Wartet nicht mehr: { $subject }
error-no-product = Es gibt keine Ware „{ $text }“ im Verkauf.
error-stock-not-kept = Der Bestand von { $name } wird nicht gezählt. Schalten Sie das zuerst bei der Ware ein.
error-stock-reason = Warum ist es mehr oder weniger? Eine Korrektur braucht einen Grund.
error-stock-text = Das ist zu lang: höchstens { $most } Zeichen.
stock-kind-order = Auftrag
stock-kind-receipt = Zugang
stock-kind-correction = Korrektur
stock-kind-return = Rückgabe
stock-short = { $name }: bleiben { $free } (da sind { $there }, verkauft und nicht geliefert { $promised }).
stock-line-short = Dann bleiben { $free }.
stock-there = { $name }: { $free } sind gleich zu haben.
stock-arrived = { $name } ist da: { $quantity } gewünscht
stock-as-counted = { $name }: gezählt wurde so viel, wie bekannt war.
stock-told = { $count ->
    [one] Eine Karte hat darauf gewartet: eine Wiedervorlage wurde angelegt
   *[other] { $count } Karten haben darauf gewartet: für jede wurde eine Wiedervorlage angelegt
  }.
import-whole-movement = Bestandsänderung { $name } der Datei kann so nicht sein, wie die Datei sagt, und wurde weggelassen.
import-whole-movement-lost = Bestandsänderung { $number } der Datei gehört zu einer Karte, die nicht in der Datei steht ({ $text }), und wurde weggelassen.
import-whole-want = Worauf eine Karte wartet, Nr. { $name } der Datei, kann so nicht sein, wie die Datei sagt, und wurde weggelassen.
import-whole-want-lost = Worauf eine Karte wartet, Nr. { $number } der Datei, gehört zu einer Karte, die nicht in der Datei steht ({ $text }), und wurde weggelassen.
log-item-want = Wartet auf
log-item-stock-movement = Bestand
karto-stock-row = { $there } da, { $promised } verkauft, { $free } übrig, { $coming } unterwegs
karto-stock-low = knapp
karto-want-arrived = ist da
frame-stock = Bestand
keys-stock = Bestand
stock-filter = Welche Waren
stock-shown-low = Knapp
stock-shown-all = Alle
stock-shown-waiting = Wartende
stock-none = Noch wird von keiner Ware der Bestand gezählt. Kartoteka geht auch gut ohne.
stock-none-low = Nichts ist knapp.
stock-none-all = Von keiner Ware wird der Bestand gezählt.
stock-none-waiting = Niemand wartet auf etwas.
stock-help = Wie der Bestand geht
stock-column-product = Ware
stock-column-there = Da
stock-column-promised = Verkauft
stock-column-free = Übrig
stock-column-coming = Unterwegs
stock-column-reorder = Bestellen ab
stock-column-waiting = Wartende
stock-waiting = { $count ->
    [one] 1 Karte wartet
   *[other] { $count } Karten warten
}
stock-detail = Die gewählte Ware
stock-is-low = Nachzubestellen
stock-receive = Ware ist gekommen
stock-correct = Bestand richtigstellen
stock-sheet = Bestand: { $name }
stock-by = Was geschah
stock-quantity = Wie viel
stock-difference = Um wie viel mehr, oder mit Minus weniger
stock-counted = Wie viel da liegt
stock-is-counted = Es wurde gezählt
stock-in-unit = In { $unit }
stock-reason = Warum
stock-from = Von wem
stock-from-missing = Von wem kam es? Wählen Sie eine Karte, oder lassen Sie es leer.
stock-was-moved = { $name }: { $moved }, jetzt { $there }
stock-history = Was ihn geändert hat
want-new = Auf die Warteliste setzen
want-open-card = Die Karte des Wartenden öffnen
want-remove = Wartet nicht mehr
want-removed = { $name } wartet nicht mehr
want-list = Wer darauf wartet
want-who = Wer
want-what = Was
want-what-hint = Einige Buchstaben einer Ware
want-who-missing = Wer wartet? Wählen Sie eine Karte.
want-what-missing = Worauf? Wählen Sie eine Ware.
want-was-saved = { $name } wartet auf { $what }
product-new = Neue Ware
product-edit = Ware ändern
product-edit-button = Ändern
product-name = Name
product-code = Nummer
product-unit = Gezählt in
product-price = Preis ohne Steuer
product-cost = Was sie Sie kostet
product-stocked = Bestand zählen
product-reorder = Nachbestellen ab
product-reorder-hint = Ist noch so viel übrig oder weniger, ist sie knapp.
product-off-sale = Außer Verkauf
product-was-saved = { $name } gespeichert
