## Counts

count-cards =
    { $count ->
        [one] { $count } karta
        [few] { $count } karty
        [many] { $count } kart
       *[other] { $count } karty
    }
count-days =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
        [many] { $count } dni
       *[other] { $count } dnia
    }
count-weeks =
    { $count ->
        [one] { $count } tydzień
        [few] { $count } tygodnie
        [many] { $count } tygodni
       *[other] { $count } tygodnia
    }
count-months =
    { $count ->
        [one] { $count } miesiąc
        [few] { $count } miesiące
        [many] { $count } miesięcy
       *[other] { $count } miesiąca
    }
count-years =
    { $count ->
        [one] { $count } rok
        [few] { $count } lata
        [many] { $count } lat
       *[other] { $count } roku
    }

## Errors

error-file-handle = Ten plik nie jest już pod ręką. Wybierz go ponownie.
error-malformed-request = Nie można zrozumieć tego polecenia. Nic się nie zmieniło.
error-text-too-long = Ten tekst jest za długi: mieści się najwyżej { $limit } znaków. Skróć go i spróbuj ponownie.
error-done-already = To już zostało zrobione i jest w Historii. Nic nie zostało zrobione dwa razy.
error-internal = Coś poszło nie tak w samej Kartotece. Dane są nienaruszone; spróbuj ponownie.
error-list-place = Tej strony listy już nie ma. Zacznij od początku.
error-setting = Wartość „{ $value }” nie pasuje do ustawienia { $key }. Nic się nie zmieniło.
error-file-too-new = Plik { $path } zapisała nowsza Kartoteka. Zainstaluj nowszą wersję, aby go otworzyć; nic w nim nie zmieniono.
error-not-a-card-box = { $path } nie jest kartoteką albo jest pusty. Nic w nim nie zmieniono; przywróć kopię zapasową albo wybierz inny folder.
error-read-only = Nie można zapisać: { $path }. Sprawdź uprawnienia folderu albo wybierz inny.
error-migration-edited = Tę kartotekę przygotowało inne wydanie programu ({ $path }). Nic w niej nie zmieniono; zainstaluj wersję, która ją zapisała.
error-corrupt = Kartoteki nie da się odczytać w całości. Plik jest nienaruszony; przywróć kopię zapasową.
error-window-open = Kartoteka jest już otwarta na tych kartach. Użyj tamtego okna; nic się nie zmieniło.
error-locked = Kartotekę trzyma inny program. Zamknij go i spróbuj ponownie; nic nie zginęło.
error-disk-full = Brak miejsca na dysku. Nic nie zginęło. Zwolnij miejsce i spróbuj ponownie.
error-not-found = Tego nie ma już w kartotece.
error-stale-edit = Ta karta została w międzyczasie zmieniona gdzie indziej. Wpisany tekst został; obejrzyj nowszą kartę i zapisz ponownie.
error-stale-entry = Ten wpis został w międzyczasie zmieniony gdzie indziej. Wpisany tekst został; zapisz ponownie, aby zastąpił nowszy.
error-stale-plan = Plan { $name } został w międzyczasie zmieniony gdzie indziej, więc nic nie zapisano. Wpisany tekst jest nadal tutaj; obejrzyj nowsze kroki i zapisz jeszcze raz.
error-cancelled = Przerwano. Nic się nie zmieniło.
error-nothing-to-undo = Nie ma czego cofnąć.
error-nothing-to-redo = Nie ma czego ponowić.
error-changed-since = Nic nie cofnięto: wszystko, co zrobiła operacja „{ $title }”, zmieniono później. Najpierw cofnij późniejszą zmianę w Historii.
error-changed-since-cards = Zmieniono to: { $names }.
error-io = Nie można odczytać lub zapisać pliku. Dane są nienaruszone; sprawdź dysk i spróbuj ponownie.
error-box-missing = W { $path } nie ma kartoteki, ale są jej kopie zapasowe. Przywróć najnowszą albo przenieś folder kopii, aby zacząć od pustej.
error-no-name = Karta potrzebuje choćby nazwiska, numeru, adresu e-mail albo firmy.
error-no-such-card = W kartotece nie ma karty „{ $text }”.
error-no-such-day = Nie ma takiego dnia. Wpisz urodziny jako dzień i miesiąc, z rokiem, jeśli go znasz.
error-relation-self = Karty nie można powiązać z nią samą. Wybierz inną kartę.
error-relation-label = Napisz, kim druga karta jest dla tej, na przykład „matka” albo „dostawca”.
error-picture = { $name } nie jest obrazem, którego można użyć. Wybierz plik JPEG, PNG, GIF lub WebP.
error-picture-pixels = To zdjęcie ma ponad 40 milionów pikseli i nie jest pokazywane. Zapisz mniejsze i wybierz tamten plik.
error-picture-large = { $name } ma ponad 8 MB. Wybierz mniejszy obraz.
error-demo-not-empty = W tej kartotece są już karty. Przykłady trafiają tylko do pustej; wskaż inny folder przez --data.
error-file-unreadable = Nie można odczytać pliku { $name }. Sprawdź, czy istnieje i czy wolno go otworzyć.

## Operations: what was done, for the history, the toast and Ctrl+Z

operation-contact-create = Nowa karta: { $subject }
operation-contact-save = Zmiana karty: { $subject }
operation-contact-trash = Do kosza: { $subject }
operation-contact-put-back = Przywrócenie z kosza: { $subject }
operation-contact-tag = Zmiana etykiet: { $subject }
operation-relation-create = Nowe powiązanie: { $subject }
operation-relation-delete = Usunięcie powiązania: { $subject }
operation-photo-set = Nowe zdjęcie: { $subject }
operation-photo-remove = Usunięcie zdjęcia: { $subject }
operation-interaction-log = Zapis: { $subject }
operation-interaction-save = Zmiana wpisu: { $subject }
operation-interaction-delete = Usunięcie wpisu: { $subject }
operation-call-returned = Oddzwonienie: { $subject }
operation-note-create = Nowa notatka: { $subject }
operation-note-save = Zmiana notatki: { $subject }
operation-note-delete = Usunięcie notatki: { $subject }
operation-attachment-add = Załączenie pliku: { $subject }
operation-attachment-remove = Usunięcie pliku: { $subject }
operation-follow-up-create = Nowe zadanie: { $subject }
operation-follow-up-save = Zmiana zadania: { $subject }
operation-follow-up-done = Zadanie wykonane: { $subject }
operation-follow-up-drop = Zadanie porzucone: { $subject }
operation-follow-up-snooze = Zadanie odłożone: { $subject }
operation-reminders-later = Przypomnienie odłożone: { $subject }
operation-import-run = Import: { $subject }
operation-inbox-make-card = Nowa karta ze skrzynki: { $subject }
operation-inbox-assign = Ze skrzynki na kartę: { $subject }
operation-inbox-name = Karta nazwana: { $subject }
operation-inbox-assign-call = Rozmowa położona na karcie: { $subject }
operation-inbox-note = List zachowany jako notatka: { $subject }
operation-inbox-word = Opisano rozmowę: { $subject }
operation-inbox-no-word = Zostawiono bez opisu: { $subject }
operation-demo-fill = Karty przykładowe: { $subject }
operation-undo = Cofnięcie: „{ $subject }”
operation-redo = Ponowienie: „{ $subject }”
operation-several = { $subject } i jeszcze { $count ->
        [one] { $count }
        [few] { $count }
        [many] { $count }
       *[other] { $count }
    }

## Today
today-capture = Kto dzwonił? Wpisz nazwisko lub numer
today-capture-number = Zapisz rozmowę z numerem { $number }
today-log = Zapisz rozmowę
today-to-do = { $count ->
    [one] { $count } sprawa na dziś
    [few] { $count } sprawy na dziś
    [many] { $count } spraw na dziś
   *[other] { $count } sprawy na dziś
  }
today-to-do-late = { $count ->
    [one] { $count } sprawa na dziś, zaległe: { $late }
    [few] { $count } sprawy na dziś, zaległe: { $late }
    [many] { $count } spraw na dziś, zaległe: { $late }
   *[other] { $count } sprawy na dziś, zaległe: { $late }
  }
today-nothing = Nic na dziś. Chwila spokoju.
today-next = Następne: { $text } ({ $when })
today-see-all = Wszystkie
today-see-all-of = Wszystkie: { $section }
today-show-more = { $count ->
    [one] Pokaż jeszcze { $count }
    [few] Pokaż jeszcze { $count }
    [many] Pokaż jeszcze { $count }
   *[other] Pokaż jeszcze { $count }
  }
today-move-all = Przełóż wszystkie…
today-moved = { $count ->
    [one] Przełożono { $count } zadanie
    [few] Przełożono { $count } zadania
    [many] Przełożono { $count } zadań
   *[other] Przełożono { $count } zadania
  }
today-call-back = Do oddzwonienia
today-call-returned = Oddzwonione
today-call-returned-of = Oddzwonione: { $who }
today-call-log = Zapisz
today-call-log-of = Zapisz rozmowę: { $who }
today-call-struck = Rozmowa oznaczona jako oddzwoniona
today-calls-from = { $count ->
    [one] { $count } połączenie
    [few] { $count } połączenia
    [many] { $count } połączeń
   *[other] { $count } połączenia
}
today-recent = Ostatnie rozmowy
today-recent-none = Tu pojawią się zapisane rozmowy.
today-in = przychodząca
today-out = wychodząca
today-missed = nieodebrana
today-minutes = { $count ->
    [one] { $count } min
    [few] { $count } min
    [many] { $count } min
   *[other] { $count } min
  }
today-unknown = nieznany
today-withheld = Numer zastrzeżony
today-clock-wrong = Zegar komputera pokazuje rok { $year }, a to nie może być prawda. Przypomnienia czekają, aż zostanie ustawiony; kartom nic nie grozi.
today-birthdays = Urodziny w tym tygodniu
today-turns = { $age ->
    [one] kończy { $age } rok
    [few] kończy { $age } lata
    [many] kończy { $age } lat
   *[other] kończy { $age } roku
  }
today-birthday = urodziny

## Follow-ups
follow-count = { $count ->
    [one] { $count } otwarte
    [few] { $count } otwarte
    [many] { $count } otwartych
   *[other] { $count } otwartego
  }
follow-none = Nic w planie. Zadanie to sprawa do zrobienia na dany dzień.
follow-agenda = Terminarz
follow-month = Miesiąc
follow-views = Jak pokazywać zadania
follow-other-view = Terminarz lub miesiąc
follow-show-month = Zadania na miesiąc
follow-add-day = Dodaj zadanie na ten dzień
follow-add-day-hint = 10:00 oddzwonić
follow-day-none = Nic nie zaplanowano na ten dzień.
month-today = Dziś
month-next = Następny miesiąc
month-previous = Poprzedni miesiąc
month-next-day = Następny dzień
month-previous-day = Poprzedni dzień
month-next-week = Tydzień później
month-previous-week = Tydzień wcześniej
month-last = Ostatni dzień miesiąca
month-enter = Do zadań tego dnia
month-back = Z powrotem do miesiąca
month-move-later = Przenieś zadanie o dzień później
month-move-earlier = Przenieś je o dzień wcześniej
month-move-week-later = Przenieś je o tydzień później
month-move-week-earlier = Przenieś je o tydzień wcześniej
month-count =
    { $count ->
        [one] { $count } zadanie
        [few] { $count } zadania
        [many] { $count } zadań
       *[other] { $count } zadania
    }
month-birthday = Urodziny: { $name }
month-birthday-turns =
    { $turns ->
        [one] { $name } kończy { $turns } rok
        [few] { $name } kończy { $turns } lata
        [many] { $name } kończy { $turns } lat
       *[other] { $name } kończy { $turns } roku
    }
follow-late = Zaległe
follow-today = Na dziś
follow-tomorrow = Jutro
follow-week = Najbliższe 7 dni
follow-list = Zadania, { $group }
follow-name = { $text }, { $who }
follow-open-card = Otwórz kartę: { $who }
follow-call = Zadzwoń
follow-done = Gotowe
follow-later = Odłóż
follow-edit = Zmień
follow-drop = Porzuć
follow-skip = Pomiń
follow-missed = { $count ->
    [one] od tego czasu jeszcze { $count } raz
    [few] od tego czasu jeszcze { $count } razy
    [many] od tego czasu jeszcze { $count } razy
   *[other] od tego czasu jeszcze { $count } razy
  }
follow-rests = przypomni znowu: { $when }
follow-undo-of = Cofnij: { $text }
follow-was-done = Zadanie gotowe
follow-was-dropped = Zadanie porzucone
follow-was-done-next = Zadanie gotowe. Następne: { $when }
follow-was-skipped = Pominięte. Następne: { $when }
follow-was-rested = Przypomnienie odłożone
follow-was-moved = Zadanie przełożone: { $when }
follow-was-saved = Zadanie zmienione
follow-was-added = Zadanie dodane: { $when }
follow-later-of = Przełóż na
follow-later-tomorrow = Jutro
follow-later-monday = Poniedziałek
follow-later-week = Za tydzień
follow-later-words = Inny dzień
follow-later-hint = pt 10:00
follow-rest-of = Tylko przypomnij później
follow-rest-hour = Za godzinę
follow-rest-tomorrow = Jutro rano
follow-move = Przełóż
follow-understood = Rozumiem: { $when }
follow-understood-repeat = Rozumiem: { $when }, { $repeat }
follow-not-understood = Nie widać tu dnia. Spróbuj „pt 10:00” albo „za 2 tygodnie”.
follow-add = Dodaj zadanie
follow-add-hint = pt 10:00 zadzwonić o ramki
follow-add-button = Dodaj
follow-add-need-text = Napisz, co jest do zrobienia, na przykład „pt 10:00 oddzwonić”.
follow-edit-title = Zmiana zadania
follow-edit-text = Co
follow-edit-when = Kiedy
follow-edit-kind = Rodzaj
follow-edit-place = Gdzie
follow-edit-minutes = Minuty
follow-edit-repeat = Powtarzanie
follow-edit-repeat-hint = co 2 tygodnie
follow-edit-repeat-lost = Nie wiadomo, jak często. Spróbuj „co 2 tygodnie” albo „co miesiąc w ostatni dzień”.
follow-edit-from-done = Licząc od wykonania
follow-edit-skips = W dni wolne
follow-edit-skips-nothing = Może być w każdy dzień
follow-edit-skips-weekends = Nie w weekendy
follow-edit-skips-days-off = Nie w weekendy i święta
follow-edit-moves-all = Przesuń też wszystkie następne
follow-kind-task = Sprawa
follow-kind-call = Telefon
follow-kind-visit = Wizyta
follow-kind-meeting = Spotkanie
follow-kind-message = SMS
follow-kind-mail = E-mail
follow-kind-letter = List
follow-edit-save = Zapisz
follow-edit-cancel = Anuluj
follow-pages = Strony zadań
follow-page = { $from }–{ $to } z { $count }
follow-page-earlier = Wcześniejsze
follow-page-later = Późniejsze
follow-key-next = Następne zadanie
follow-key-previous = Poprzednie zadanie
follow-key-open = Otwórz kartę
draft-open = Otwórz szkic
draft-save = Zapisz szkic do pliku
draft-opened = Szkic jest otwarty w swoim programie. Po wysłaniu oznacz jako zrobione.
draft-empty = Na karcie brak: { $places }.
draft-no-opener = Nie udało się uruchomić programu do maili. „Zapisz szkic do pliku” w palecie zachowa go dla dowolnego programu pocztowego.
draft-no-texter = Nie udało się uruchomić programu do SMS-ów. System potrzebuje takiego, który przyjmuje linki „sms:”; numer jest na karcie.
draft-places = { "{" }imię{ "}" }, { "{" }nazwisko{ "}" }, { "{" }imię i nazwisko{ "}" }, { "{" }firma{ "}" }, { "{" }stanowisko{ "}" }, { "{" }miasto{ "}" }, { "{" }telefon{ "}" }, { "{" }e-mail{ "}" }
error-draft-kind = Szkic ma tylko mail albo SMS.
error-draft-nobody = Nie ma karty, do której można napisać: najpierw dodaj ją do zadania.
error-draft-no-address = { $name }: brak adresu e-mail. Dodaj go na karcie.
error-draft-no-number = { $name }: brak numeru. Dodaj go na karcie.
error-draft-no-file = SMS-a nie można zapisać jako pliku poczty; otwórz go.
error-draft-place = „{ $step }”: nie ma miejsca { "{" }{ $name }{ "}" }. Znane są: { $places }.
error-draft-brace = „{ $step }”: nawias { "{" } nie jest zamknięty. Napisz go podwójnie, jeśli ma zostać.
error-draft-long = „{ $step }”: temat może mieć { $subject } znaków, a treść { $text }.

## How follow-ups recur. The owner may type these words too: a test reads them back.
repeat-day =
    { $count ->
    [1] co dzień
    [one] co { $count } dzień
    [few] co { $count } dni
    [many] co { $count } dni
   *[other] co { $count } dni
    }
repeat-week =
    { $count ->
    [1] co tydzień
    [one] co { $count } tydzień
    [few] co { $count } tygodnie
    [many] co { $count } tygodni
   *[other] co { $count } tygodni
    }
repeat-month =
    { $count ->
    [1] co miesiąc
    [one] co { $count } miesiąc
    [few] co { $count } miesiące
    [many] co { $count } miesięcy
   *[other] co { $count } miesięcy
    }
repeat-year =
    { $count ->
    [1] co rok
    [one] co { $count } rok
    [few] co { $count } lata
    [many] co { $count } lat
   *[other] co { $count } lat
    }
repeat-on = { $every } { $day }
repeat-on-last-day = w ostatni dzień
repeat-on-mon =
    { $nth ->
    [first] w pierwszy poniedziałek
    [second] w drugi poniedziałek
    [third] w trzeci poniedziałek
    [fourth] w czwarty poniedziałek
   *[last] w ostatni poniedziałek
    }
repeat-on-tue =
    { $nth ->
    [first] w pierwszy wtorek
    [second] w drugi wtorek
    [third] w trzeci wtorek
    [fourth] w czwarty wtorek
   *[last] w ostatni wtorek
    }
repeat-on-wed =
    { $nth ->
    [first] w pierwszą środę
    [second] w drugą środę
    [third] w trzecią środę
    [fourth] w czwartą środę
   *[last] w ostatnią środę
    }
repeat-on-thu =
    { $nth ->
    [first] w pierwszy czwartek
    [second] w drugi czwartek
    [third] w trzeci czwartek
    [fourth] w czwarty czwartek
   *[last] w ostatni czwartek
    }
repeat-on-fri =
    { $nth ->
    [first] w pierwszy piątek
    [second] w drugi piątek
    [third] w trzeci piątek
    [fourth] w czwarty piątek
   *[last] w ostatni piątek
    }
repeat-on-sat =
    { $nth ->
    [first] w pierwszą sobotę
    [second] w drugą sobotę
    [third] w trzecią sobotę
    [fourth] w czwartą sobotę
   *[last] w ostatnią sobotę
    }
repeat-on-sun =
    { $nth ->
    [first] w pierwszą niedzielę
    [second] w drugą niedzielę
    [third] w trzecią niedzielę
    [fourth] w czwartą niedzielę
   *[last] w ostatnią niedzielę
    }
repeat-from-done = { $rule }, licząc od wykonania
repeat-not-weekends = { $rule }, nie w weekendy
repeat-not-days-off = { $rule }, nie w dni wolne

## Import
import-steps = Kroki
import-step-choose = Wybór
import-step-look = Podgląd
import-step-known = Duplikaty
import-step-done = Gotowe
import-choose-text = Karty wczytuje się z plików vCard (.vcf), jakie zapisują telefony i programy pocztowe, oraz z list (.csv) z Google, Outlooka i innych albo własnych; rozmowy z rejestru telefonu (.xml, .json, .csv), pocztę z plików .eml i .mbox, a kalendarze z .ics. Nic nie zostanie zapisane, zanim obejrzysz podgląd.
import-choose-button = Wybierz pliki…
import-choose-drop = Albo upuść pliki gdziekolwiek na tym oknie.
phone-book-get = Pobierz z telefonu
phone-book-which = Z którego telefonu?
phone-book-waiting = Czekam na telefon { $name }. Może zapytać, czy udostępnić temu komputerowi kontakty i rozmowy: zezwól na to w telefonie.
phone-book-none = Z tym komputerem nie jest sparowany żaden telefon. Sparuj go w ustawieniach Bluetooth komputera i spróbuj ponownie.
phone-book-no-bluetooth = Bluetooth jest wyłączony albo komputer go nie ma. Włącz go albo wybierz plik z telefonu.
phone-book-no-fetcher = Część Bluetooth, która pobiera książki telefoniczne, nie jest zainstalowana. To pakiet bluez-obexd; możesz też wybrać plik z telefonu.
phone-book-refused = Telefon nie udostępnił książki telefonicznej. Zezwól temu komputerowi na kontakty w ustawieniach Bluetooth telefonu i spróbuj ponownie.
phone-book-silent = Telefon nie odpowiedział. Niczego nie wczytano. Odblokuj go, zezwól na nim temu komputerowi na kontakty i połączenia i spróbuj ponownie.
phone-book-stalled = Z telefonu nic więcej nie przyszło. Niczego nie wczytano. Przysuń go bliżej, odblokuj i spróbuj ponownie.
phone-book-broken-off = Telefon przerwał przesyłanie. Niczego nie wczytano. Spróbuj ponownie.
phone-book-cancelled = Przerwano. Niczego nie wczytano.
import-reading = Odczyt pliku
import-backing-up = Najpierw kopia zapasowa
import-writing = Zapis kart
import-progress = { $done } z { $total }
import-progress-open = na razie { $done }
import-time-left = { $minutes ->
    [0] została niecała minuta
    [one] została około { $minutes } minuta
    [few] zostały około { $minutes } minuty
    [many] zostało około { $minutes } minut
   *[other] zostało około { $minutes } minuty
  }
import-cancelled = Import anulowany. Nic nie zostało zapisane.
import-step-columns = Kolumny
import-next = Dalej
import-columns-of = Kolumny pliku { $name }
import-columns-file = Plik
import-columns-guessed = Tylko wartości mówią, czyja jest karta. Potwierdź jeden z domysłów albo wybierz kolumnę z nazwiskiem, firmą, numerem lub pocztą.
import-columns-nobody = Żadna kolumna nie mówi, czyja jest karta. Wskaż nazwisko, firmę, numer albo e-mail.
import-columns-table = Czym jest każda kolumna
import-col-column = Kolumna
import-col-field = To jest
import-col-samples = Pierwsze wartości
import-field-of = „{ $column }” to
import-ground-heading = Odgadnięte z nagłówka
import-ground-values = Odgadnięte z wartości
import-ground-confirm = Potwierdź
import-ground-confirm-of = Potwierdź: { $column } to { $field }
import-field-keep = Własne pole
import-field-skip = Pomiń
import-field-birth-day = Dzień urodzenia
import-field-birth-month = Miesiąc urodzenia
import-field-birth-year = Rok urodzenia
import-field-address-number = Numer domu
import-field-address-text = Cały adres
import-field-labelled = { $field } ({ $label })
import-delimiter = Między komórkami
import-delimiter-comma = Przecinek
import-delimiter-semicolon = Średnik
import-delimiter-tab = Tabulator
import-delimiter-bar = Kreska |
import-first-row = Pierwszy wiersz
import-first-row-headings = Nagłówki
import-first-row-card = Już karta
import-quotes = Cudzysłowy
import-quotes-enclose = Otaczają komórki
import-quotes-literal = Są znakami
import-day = Daty jak 6/5/1984
import-day-first = Najpierw dzień
import-day-second = Najpierw miesiąc
import-content = Wiersz to
import-content-cards = Karta
import-content-calls = Rozmowa
import-columns-no-calls = Żadna kolumna nie mówi, z jakim numerem i kiedy. Wskaż numer oraz dzień i godzinę.
import-first-row-call = Już rozmowa
import-field-call-number = Numer
import-field-call-name = Nazwa
import-field-call-when = Dzień i godzina
import-field-call-date = Dzień
import-field-call-time = Godzina
import-field-call-way = Kierunek
import-field-call-length = Czas trwania
import-field-call-text = O czym
import-length-unit = Czas jak 3 lub 0:03
import-length-seconds = Liczy sekundy
import-length-minutes = Liczy minuty
import-ways = Kierunek rozmów
import-ways-word = W pliku
import-ways-way = Znaczy
import-ways-of = „{ $word }” znaczy
import-ways-silent = Nie podano
import-way-in = Przychodząca
import-way-out = Wychodząca
import-way-missed = Nieodebrana
import-way-voicemail = Poczta głosowa
import-way-declined = Odrzucona
import-way-blocked = Zablokowana
import-way-elsewhere = Odebrana na innym urządzeniu
import-way-by-length = Według czasu trwania
import-ways-guess = Odgadnięto
import-profile = Czytaj według profilu
import-profile-none = Bez profilu
import-profile-name = Zachowaj jako profil
import-profile-save = Zachowaj
import-profile-saved = Zachowano profil „{ $name }”
import-back = Wstecz
import-again = Importuj kolejny plik
import-run = { $count ->
    [0] Nic do zaimportowania
    [one] Importuj { $count } kartę
    [few] Importuj { $count } karty
    [many] Importuj { $count } kart
   *[other] Importuj { $count } karty
  }
import-file-line = { $count ->
    [one] { $name }: { $count } karta
    [few] { $name }: { $count } karty
    [many] { $name }: { $count } kart
   *[other] { $name }: { $count } karty
  }
import-all-files = { $count ->
    [one] { $count } plik
    [few] { $count } pliki
    [many] { $count } plików
   *[other] { $count } pliku
  }
import-new = Nowa
import-same = Już jest
import-update = Zmieniona
import-conflict = Twoje zostaje
import-skipped = Pominięta
import-problems = Problemy
import-familiar =
    { $count ->
        [one] { $count } karta wygląda znajomo
        [few] { $count } karty wyglądają znajomo
        [many] { $count } kart wygląda znajomo
       *[other] { $count } karty wygląda znajomo
    }
import-next-known =
    { $count ->
        [one] Dalej: { $count } wygląda znajomo
        [few] Dalej: { $count } wyglądają znajomo
        [many] Dalej: { $count } wygląda znajomo
       *[other] Dalej: { $count } wygląda znajomo
    }
import-known = Karty, które już są
import-known-update = Ta sama osoba
import-known-update-text = Co plik mówi nowego, trafia na kartę; Twoje własne zmiany zostają.
import-known-skip = Pomiń
import-known-skip-text = Karty w kartotece zostają, jakie są.
import-known-new = Zachowaj obie
import-known-new-text = Każda wchodzi jako druga karta.
import-known-of = Co się stanie z kartą: { $name }
import-known-others =
    { $count ->
        [one] Tak samo z pozostałą
        [few] Tak samo z pozostałymi { $shown }
        [many] Tak samo z pozostałymi { $shown }
       *[other] Tak samo z pozostałymi { $shown }
    }
import-encoding = Litery
import-encoding-hint = Plik nie mówi, jak zapisano jego litery. Wybieraj, aż nazwiska będą wyglądać dobrze.
import-known-table = { $name } rozpoznano jako listę rozmów innego programu; znaczenie kolumn przyjęto z góry.
import-say-columns = Określ kolumny…
import-encoding-guess = Jak odgadnięto
import-encoding-central = Środkowoeuropejskie (Windows 1250)
import-encoding-western = Zachodnioeuropejskie (Windows 1252)
import-encoding-latin2 = Środkowoeuropejskie (ISO 8859-2)
import-encoding-latin1 = Zachodnioeuropejskie (ISO 8859-15)
import-encoding-cyrillic = Cyrylica (Windows 1251)
import-encoding-greek = Greckie (Windows 1253)
import-encoding-turkish = Tureckie (Windows 1254)
import-encoding-baltic = Bałtyckie (Windows 1257)
import-encoding-hebrew = Hebrajskie (Windows 1255)
import-encoding-arabic = Arabskie (Windows 1256)
import-encoding-japanese = Japońskie (Shift JIS)
import-encoding-chinese = Chińskie (GB 18030)
import-encoding-korean = Koreańskie (EUC-KR)
import-table = Co zostanie wczytane
import-col-record = Nr
import-col-record-title = Który to wpis w pliku
import-col-verdict = Co się stanie
import-col-name = Nazwa
import-col-phone = Telefon
import-col-email = E-mail
import-col-reason = Dlaczego
import-no-name = (bez nazwy)
import-first-rows = { $count ->
    [one] Pierwsze { $shown } z { $count } karty
    [few] Pierwsze { $shown } z { $count } kart
    [many] Pierwsze { $shown } z { $count } kart
   *[other] Pierwsze { $shown } z { $count } karty
  }
import-problem-list = Problemy w pliku
import-problem-line = Wiersz { $line }: { $message }
import-problem-more = { $count ->
    [one] I jeszcze { $count }.
    [few] I jeszcze { $count }.
    [many] I jeszcze { $count }.
   *[other] I jeszcze { $count }.
  }
import-unread-save = Zapisz, czego nie udało się odczytać…
import-unread-name = { $name } (nieodczytane)
import-unread-saved = { $count ->
    [one] Zapisano { $count } zapis w pliku { $name }. Popraw go tam, potem wczytaj ten plik.
    [few] Zapisano { $count } zapisy w pliku { $name }. Popraw je tam, potem wczytaj ten plik.
    [many] Zapisano { $count } zapisów w pliku { $name }. Popraw je tam, potem wczytaj ten plik.
   *[other] Zapisano { $count } zapisu w pliku { $name }. Popraw je tam, potem wczytaj ten plik.
  }
import-unread-none = Niczego nie pominięto: nie zapisano żadnego pliku.
import-no-cards = W tym pliku nie ma żadnej karty.
import-done = { $count ->
    [one] Dodano { $count } kartę
    [few] Dodano { $count } karty
    [many] Dodano { $count } kart
   *[other] Dodano { $count } karty
  }
import-done-updated = { $count ->
    [one] Zmieniono { $count } kartę
    [few] Zmieniono { $count } karty
    [many] Zmieniono { $count } kart
   *[other] Zmieniono { $count } karty
  }
import-done-nothing = Bez zmian. Wszystkie karty już tu były.
import-file-calls = { $count ->
    [one] { $name }: { $count } rozmowa lub wiadomość
    [few] { $name }: { $count } rozmowy i wiadomości
    [many] { $name }: { $count } rozmów i wiadomości
   *[other] { $name }: { $count } rozmowy i wiadomości
  }
import-file-mails = { $count ->
    [one] { $name }: { $count } list
    [few] { $name }: { $count } listy
    [many] { $name }: { $count } listów
   *[other] { $name }: { $count } listu
  }
import-run-all = { $count ->
    [0] Nie ma czego wczytać
    [one] Wczytaj { $count } wpis
    [few] Wczytaj { $count } wpisy
    [many] Wczytaj { $count } wpisów
   *[other] Wczytaj { $count } wpisu
  }
import-done-calls = { $count ->
    [one] Doszła { $count } rozmowa lub wiadomość
    [few] Doszły { $count } rozmowy i wiadomości
    [many] Doszło { $count } rozmów i wiadomości
   *[other] Doszło { $count } rozmowy i wiadomości
  }
import-done-mails = { $count ->
    [one] Doszedł { $count } list
    [few] Doszły { $count } listy
    [many] Doszło { $count } listów
   *[other] Doszło { $count } listu
  }
import-done-several = { $count ->
    [one] Doszedł { $count } wpis
    [few] Doszły { $count } wpisy
    [many] Doszło { $count } wpisów
   *[other] Doszło { $count } wpisu
  }
import-done-all-known = Nic się nie zmieniło. Wszystko już tu było.
import-waiting = Bez karty
import-col-when = Kiedy
import-nothing-found = W tym pliku nic nie znaleziono.
import-result-added = Dodane
import-result-updated = Zmienione
import-result-unchanged = Bez zmian
import-result-skipped = Pominięte
import-result-conflicts = W tym z zachowaną Twoją zmianą
import-result-problems = Problemy
import-undo = Cofnij ten import
import-undone = Import cofnięty
import-undo-later = Można to cofnąć także później, w Historii.
import-open-cards = Otwórz karty
import-key-next = Następny krok

## Export
export-format = Format
export-format-csv = Arkusz
export-format-csv-hint = Plik CSV, który dobrze otwiera się w arkuszu, zapisany według zwyczajów Twojego kraju.
export-format-csv-exact = Dokładny CSV
export-format-csv-exact-hint = Dla innych programów: przecinki, każdy tekst bez zmian.
export-format-xlsx = Excel
export-format-xlsx-hint = Skoroszyt. Numery takie jak 007 zostają bez zmian.
export-format-vcf = vCard
export-format-vcf-hint = Dla telefonów i programów pocztowych.
export-vcard = Wersja vCard
export-vcard-3 = 3.0, czyta ją prawie każdy telefon
export-vcard-4 = 4.0, nowsza
export-find = Tylko karty, które mają
export-find-hint = nazwisko, etykietę…
export-columns = Kolumny
export-columns-hint = Alt ze strzałką przesuwa kolumnę.
export-column-up = Przesuń w górę: { $name }
export-column-down = Przesuń w dół: { $name }
export-column-moved = { $name }, teraz kolumna { $place } z { $count }
export-columns-all = Wszystkie
export-columns-none-chosen = Zaznacz choć jedną kolumnę.
export-preview = Podgląd
export-records = { $count ->
    [one] { $count } karta
    [few] { $count } karty
    [many] { $count } kart
   *[other] { $count } karty
  }
export-first-rows = { $shown ->
    [one] pierwszy wiersz
    [few] pierwsze { $shown } wiersze
    [many] pierwsze { $shown } wierszy
   *[other] pierwsze { $shown } wiersza
  }
export-empty = Brak kart do eksportu.
export-file = Nazwa pliku
export-save = Zapisz plik…
export-saving = Zapis pliku
export-cancelled = Eksport anulowany. Plik nie został zapisany.
export-done = { $count ->
    [one] Zapisano { $name }, { $count } karta
    [few] Zapisano { $name }, { $count } karty
    [many] Zapisano { $name }, { $count } kart
   *[other] Zapisano { $name }, { $count } karty
  }
file-replaced = Poprzedni plik zachowano jako { $name }.
export-plain = { $count ->
    [one] { $count } kartę zapisano prostszym sposobem, bo nowszy by ją zmienił.
    [few] { $count } karty zapisano prostszym sposobem, bo nowszy by je zmienił.
    [many] { $count } kart zapisano prostszym sposobem, bo nowszy by je zmienił.
   *[other] { $count } karty zapisano prostszym sposobem, bo nowszy by je zmienił.
  }

## History
history-text = Wszystko, co było robione, od najnowszych. Każdą rzecz można cofnąć z osobna.
history-none = Jeszcze nic tu nie ma.
history-list = Co było robione
history-undo = Cofnij
history-undo-of = Cofnij: { $title }
history-undone = cofnięte
history-of = zrobione { $when }
history-more = Pokaż starsze
history-by-hook = z podłączonego programu
history-by-clock = o ustalonej porze
history-by-script = ze skryptu

## Trash
trash-count =
    { $count ->
        [one] { $shown } karta
        [few] { $shown } karty
        [many] { $shown } kart
       *[other] { $shown } karty
    }
trash-none = Kosz jest pusty. Usunięte karty czekają tu, aż je przywrócisz.
trash-none-found = W koszu nic nie zawiera „{ $text }”
trash-list = Karty w koszu
trash-put-back-found = Przywróć znalezione
trash-since = W koszu: { $when }
trash-put-back = Przywróć
trash-put-back-of = Przywróć: { $name }
trash-was-put-back = { $count ->
    [one] Karta przywrócona
    [few] Przywrócono { $count } karty
    [many] Przywrócono { $count } kart
   *[other] Przywrócono { $count } karty
  }
trash-put-back-all = Przywróć wszystkie

## Settings
settings-sections = Działy
settings-look = Wygląd
settings-language = Język
settings-theme = Kolory
settings-theme-system = Jak w systemie
settings-theme-light = Jasne
settings-theme-dark = Ciemne
settings-region = Język i kraj
settings-country = Kraj
settings-country-hint = Numery bez kierunkowego są czytane jako numery tego kraju. Daty i arkusze też są według niego.
settings-start-of-day = Początek dnia
settings-start-of-day-hint = Wtedy odzywają się przypomnienia bez godziny.
settings-reminders = Powiadomienia
settings-notifications = Pokazuj przypomnienia na pulpicie
settings-notifications-hint = Gdy nadchodzi ich pora.
settings-end-of-day = Koniec dnia
settings-end-of-day-hint = Odłożone na później przypomnienie czeka wtedy do następnego dnia.
settings-days-off = Przypominaj w weekendy i święta
settings-days-off-hint = Zadania bez godziny; na liście Dziś widać je zawsze.
settings-leap-day = 29 lutego w latach bez 29 lutego
settings-leap-day-hint = Urodziny i coroczne zadania z tego dnia
settings-leap-day-february = 28 lutego
settings-leap-day-march = 1 marca
settings-calls = Rozmowy
settings-calls-window = Gdy dzwoni telefon, małe okno nad wszystkim mówi, kto to jest i o czym była mowa ostatnio.
settings-calls-try = Wypróbuj
settings-calls-try-failed = Rozmowa nie dotarła: nikt tam teraz nie słucha.
settings-calls-commands = Pokazuj rozmowy zgłaszane przez program telefoniczny
settings-calls-commands-hint = Poleceniem kartoteka pop, jak poniżej.
settings-calls-links = Pokazuj, czyj jest numer z odnośnika
settings-calls-links-hint = Odnośnik tel: kliknięty w przeglądarce lub w poczcie albo otwarty przez program telefoniczny. Nigdy nie jest wybierany.
settings-calls-record = Zapisuj rozmowy zgłaszane przez inne programy
settings-calls-record-hint = Każda rozmowa sama zapisuje się na karcie dzwoniącego. Inaczej jest tylko pokazywana.
settings-calls-kde = Pokazuj rozmowy telefonu z Androidem przez KDE Connect
settings-calls-kde-hint = Na pulpicie Linuksa, z telefonem sparowanym w KDE Connect i dozwolonymi powiadomieniami o rozmowach. Każda rozmowa jest zapisywana raz.
settings-calls-fritz = Adres routera FRITZ!Box
settings-calls-fritz-hint = Pokazuje rozmowy jego linii i zapisuje każdą raz. Wybierz raz #96*5* na telefonie przy routerze; puste pole wyłącza. To jedyne połączenie sieciowe.
settings-calls-fritz-wrong = Adres we własnej sieci, jak 192.168.178.1.
settings-hot-key = Klawisz, który otwiera wyszukiwarkę z każdego programu
settings-hot-key-press = Naciśnij go tutaj
settings-hot-key-off-hint = Żaden. Naciśnij tu klawisz, na przykład Ctrl+Alt+K: wtedy z każdego programu ten klawisz, 4 cyfry lub 3 litery i Enter powiedzą, kto dzwoni.
settings-hot-key-on = Z każdego programu: ten klawisz, potem 4 cyfry lub 3 litery i Enter. Inne programy już go nie dostają.
settings-hot-key-partly = Na Waylandzie ten klawisz działa tylko wtedy, gdy klawiaturę ma program rysujący przez X. Aby działał wszędzie, przypisz klawiszowi pulpitu polecenie kartoteka pop, jak poniżej.
settings-hot-key-taken = { $key } ma już inny program. Wybierz inny klawisz albo przypisz klawiszowi pulpitu polecenie kartoteka pop, jak poniżej.
settings-hot-key-nowhere = Ten pulpit nie daje programom własnych klawiszy. Przypisz klawiszowi pulpitu polecenie kartoteka pop, jak poniżej.
settings-hot-key-alone = Litera lub cyfra z przytrzymanym Ctrl, Alt lub klawiszem systemu, albo klawisz funkcyjny.
settings-hot-key-none = Bez klawisza
settings-call-out = Dzwonienie z karty
settings-call-out-shown = Ręcznie
settings-call-out-shown-hint = Numer jest pokazany duży, obok arkusza do zapisania rozmowy.
settings-call-out-kde-hint = Telefon pokazuje numer gotowy do połączenia; jest sparowany w KDE Connect.
settings-call-out-program = Program
settings-call-out-program-hint = Uruchamia: { $program }
settings-call-out-other = Co ma uruchamiać „Zadzwoń” na karcie
settings-call-out-other-hint = Do wpisania raz w terminalu, z nazwą programu telefonicznego; NUMBER oznacza numer. Potem można go wybrać powyżej.
settings-calls-told = Co ma uruchamiać program telefoniczny
settings-calls-told-hint = Z jego własnymi znakami numeru i nazwy; po --dir stoi in, out albo missed. Jeśli program może coś uruchomić także po odebraniu i po zakończeniu: to samo z --event ringing, answered i ended, dla długości rozmowy. Ustawienia kilku programów podaje pomoc, strona Kto dzwonił?
settings-calls-key = Co ma uruchamiać klawisz pulpitu
settings-calls-key-hint = Znajduje dzwoniącego z każdego programu albo oddaje klawiaturę pokazanej rozmowie. W tym oknie robi to { $key }.
settings-backups = Kopie zapasowe
settings-backup-last = Ostatnia
settings-backup-next = Następna
settings-backup-next-text = przy zamknięciu albo jutro
settings-backup-place = Miejsce
settings-backup-never = jeszcze żadnej
settings-backup-now = Zrób kopię teraz
settings-backup-made = Kopia gotowa, { $size }
settings-backup-check = Sprawdź kartotekę
settings-backup-checking = Sprawdzanie
settings-check-ok = Kartoteka i jej kopie są całe.
settings-check-bad = Coś jest nie tak w kartotece:
settings-backup-list = Kopie, od najnowszej
settings-backup-when = Kiedy
settings-backup-why = Dlaczego
settings-backup-cards = Karty
settings-backup-size = Rozmiar
settings-backup-state = Sprawdzona
settings-backup-verified = tak
settings-backup-unverified = nie
settings-backup-show-all = { $count ->
    [one] Pokaż { $count } starszą
    [few] Pokaż { $count } starsze
    [many] Pokaż { $count } starszych
   *[other] Pokaż { $count } starszej
  }
settings-reason-quit = przy zamknięciu
settings-reason-daily = codzienna
settings-reason-import = przed importem
settings-reason-migration = przed aktualizacją
settings-reason-restore = przed przywróceniem
settings-reason-asked = na życzenie
settings-restore = Przywróć…
settings-restore-of = Przywróć kopię: { $when }
settings-restore-file = Z pliku…
settings-restore-title = Przywrócenie kopii
settings-restore-text = Kartoteka wróci do tej chwili: { $when }. Najpierw powstanie kopia obecnego stanu.
settings-restore-unverified = Suma kontrolna tej kopii się nie zgadza. Kopia może być uszkodzona.
settings-restore-table = Co się zmieni
settings-restore-what = Co
settings-restore-now = Teraz
settings-restore-then = Potem
settings-restore-comes-back = Wraca
settings-restore-goes = Znika
settings-restore-contact = Karty
settings-restore-interaction = Rozmowy i wizyty
settings-restore-note = Notatki
settings-restore-follow-up = Zadania
settings-restore-run = Przywróć
settings-restore-cancel = Zostaw, jak jest
settings-restore-done = Przywrócono: { $when }
settings-reading = Odczyt kopii
settings-box = Karty z zewnątrz i na zewnątrz
settings-go-import-hint = Karty z telefonu albo programu pocztowego
settings-go-export-hint = Arkusz albo karty vCard dla telefonu
settings-go-history-hint = Co było robione i cofanie tego
settings-go-inbox-hint = Rozmowy bez opisu, rozmowy i listy bez karty
settings-go-duplicates-hint = Karty, które mogą być tą samą osobą, obok siebie
settings-go-trash-hint = Karty do przywrócenia
settings-about = O programie
settings-about-text = Pudełko kart dla jednej firmy. Wszystko leży w jednym pliku na tym komputerze. Nic nigdzie nie jest wysyłane.
settings-version = Wersja { $version }
settings-licence = Kartoteka jest wolnym oprogramowaniem na licencji MIT albo Apache 2.0, do wyboru.
settings-licence-fonts = Kroje Inter i Source Serif 4 są na licencji SIL Open Font License 1.1.
settings-licence-show = Licencja: { $name }



## Interactions and follow-ups (Rust)

error-card-in-trash = Karta „{ $name }” leży w koszu. Najpierw ją przywróć.
interaction-whose = Wskaż, z kim to było: wybierz kartę albo podaj numer.
interaction-number = „{ $number }” to nie numer telefonu. Popraw go albo wybierz kartę.
interaction-missed = Nieodebrane może być tylko połączenie. Wybierz, kto zaczął: druga strona czy ty.
interaction-ahead = Ta chwila dopiero nadejdzie. Zapisz to, co już było; resztę zaplanuj jako zadanie.
note-empty = Notatka nic nie mówi. Napisz coś albo ją usuń.
follow-up-no-moment = „{ $words }” nie mówi kiedy. Zacznij od dnia lub godziny, na przykład „pt 10:00 oddzwonić” albo „za 2 tygodnie wysłać ofertę”.
follow-up-wrong-moment = „{ $given }” to nie dzień ani godzina z kalendarza. Dzień zapisz jak 2026-12-01, godzinę jak 09:30.
follow-up-text = Napisz, co jest do zrobienia, na przykład „oddzwonić”.
follow-up-length = Czas trwania podaje się w minutach, od 1 do { $limit }.
follow-up-repeat = Tak nie da się powtarzać. Napisz na przykład „co 2 tygodnie” albo „co miesiąc w ostatni dzień”.
follow-up-no-words = Odezwać się
follow-up-subject = { $text } ({ $name })
reminder-title =
    { $count ->
        [one] Zadanie na teraz
        [few] { $count } zadania na teraz
        [many] { $count } zadań na teraz
       *[other] { $count } zadania na teraz
    }
reminder-line = { $name }: { $text }
reminder-age =
    { $count ->
        [one] { $count } rok
        [few] { $count } lata
        [many] { $count } lat
       *[other] { $count } roku
    }
reminder-late =
    { $count ->
        [one] { $count } dzień po terminie
        [few] { $count } dni po terminie
        [many] { $count } dni po terminie
       *[other] { $count } dnia po terminie
    }
reminder-more =
    { $count ->
        [one] i jeszcze { $count }
        [few] i jeszcze { $count }
        [many] i jeszcze { $count }
       *[other] i jeszcze { $count }
    }
reminder-done = Zrobione
reminder-later = Później
reminder-open = Otwórz

## Import: files that can't be read

error-file-is-folder = { $name } to folder. Wybierz plik w środku.
error-file-empty = Plik { $name } jest pusty. Wyeksportuj go z telefonu ponownie.
error-unknown-format = { $name } nie jest żadnym z plików, które można wczytać: vCard (.vcf), tabelą kontaktów (.csv), listą połączeń, pocztą (.eml, .mbox), kalendarzem (.ics) ani całą kartoteką (.json).
error-file-is-workbook = { $name } to skoroszyt. Zapisz jego arkusz jako CSV i wybierz tamten plik.
error-file-is-ldif = { $name } to książka adresowa w formacie LDIF. W Thunderbirdzie wyeksportuj ją jeszcze raz jako vCard albo jako plik rozdzielany przecinkami (CSV) i wybierz ten plik.
error-import-format = Nie ma formatu „{ $name }”. Pomiń go, a plik zostanie rozpoznany po zawartości.
error-no-cards = W pliku { $name } nie ma żadnej karty.
error-no-calls = W pliku { $name } nie ma żadnej rozmowy.
error-no-mail = W pliku { $name } nie ma żadnego listu.
error-document-type = { $name } zawiera deklarację typu dokumentu, jakiej nie ma żaden rejestr rozmów. Nic z niego nie wczytano: wyeksportuj rozmowy z telefonu jeszcze raz.
error-inbox-number = Nic z { $number } nie czeka na kartę. Być może jest już na którejś.
error-inbox-mail = Ten list nie czeka już na kartę.
error-inbox-name = Najpierw wpisz nazwę.
error-inbox-call = Ta rozmowa nie czeka już na kartę.
inbox-word-none = Nic jeszcze nie jest napisane. Napisz słowo, wybierz, jak poszło, albo zostaw rozmowę bez opisu.

## Import: what becomes of a record

verdict-unknown = Nie ma jej jeszcze w kartotece
verdict-asked-for-new = Znana, na życzenie dodana jeszcze raz
verdict-uid-of-another = Ma identyfikator karty innej osoby; dodana jako nowa
verdict-same = Już jest, nic do zmiany
verdict-asked-to-skip = Znana, na życzenie pominięta
verdict-in-trash = Ta karta jest w koszu; stamtąd można ją przywrócić
verdict-changes = Zmiany: { $fields }
verdict-stays = Tu też jest Twoja zmiana i ona zostaje: { $fields }
verdict-first-stays = Dwa razy w pliku, zostaje to, co było pierwsze: { $fields }
verdict-dealing-known = Już tu jest
verdict-dealing-card = Na karcie: { $name }
verdict-dealing-nobody = Żadna karta nie ma tego numeru; czeka w skrzynce
verdict-dealing-address = Żadna karta nie ma tego adresu; czeka w skrzynce
verdict-dealing-shared = Ma go kilka kart; czeka w skrzynce, aż wybierzesz
verdict-dealing-unsure = Tylko końcówka zgadza się z numerem karty; czeka w skrzynce
verdict-dealing-withheld = Numer zastrzeżony; zostaje bez karty
import-done-entries =
    { $count ->
        [one] Weszło { $count } zadanie
        [few] Weszły { $count } zadania
        [many] Weszło { $count } zadań
       *[other] Weszło { $count } zadania
    }
error-no-entries = W { $name } nie ma nic do zrobienia ani żadnego wydarzenia.
verdict-entry-twice = Jest w plikach dwa razy; liczy się pierwszy
verdict-entry-birthday = Urodziny z karty
verdict-entry-cancelled = Odwołane tam; pominięte
verdict-entry-passed = Już minęło; wchodzi jako wykonane
verdict-entry-nobody = Bez karty
verdict-entry-changes = Zmienione tam: { $fields }
verdict-entry-stays = Zmienione tam i tu, zostaje Twoje: { $fields }
entry-field-moment = kiedy
entry-field-text = co
entry-field-place = gdzie
entry-field-length = jak długo
entry-field-rule = jak się powtarza
entry-field-state = czy wykonane
entry-rule-kept = Powtarza się w kalendarzu: { $rule }
problem-entry-end = Ten wpis nie ma końca; wzięto to, co stoi przed następnym.
problem-entry-line = Wiersz jest dłuższy niż { $limit } KB; resztę pominięto.
problem-entry-characters = Niektórych liter w „{ $text }” nie dało się odczytać.
problem-entry-moment = „{ $text }” to nie jest dzień ani godzina z kalendarza; wpis wchodzi bez tego.
problem-entry-series = Jeden termin „{ $text }” różni się od innych; serię wzięto bez niego.
problem-entry-left-out = „{ $text }” pomija daty serii; tutaj w niej zostają.
problem-entry-besides = „{ $text }” dodaje daty do serii; nie zostały przejęte.
problem-too-many-entries = Plik ma ponad { $limit } wpisów; reszty nie odczytano.
problem-entry-rule = Powtarza się w sposób, którego nie da się tu zapisać ({ $text }); stoi to w treści.
problem-entry-zone = Strefa czasowa „{ $text }” nie jest znana; godzinę wzięto tak, jak stoi.
import-file-entries =
    { $count ->
        [one] { $name }: { $count } wpis
        [few] { $name }: { $count } wpisy
        [many] { $name }: { $count } wpisów
       *[other] { $name }: { $count } wpisu
    }

field-kind = osoba lub firma
field-name = nazwisko
field-nickname = przydomek
field-organisation = firma
field-phones = numery
field-emails = e-mail
field-addresses = adresy
field-links = odnośniki
field-tax-number = NIP
field-birthday = urodziny
field-tags = etykiety
field-note = notatka
field-how-met = jak się poznaliście
field-died = dzień śmierci
field-custom-fields = pola własne
field-photo = zdjęcie
field-unknown = inne dane

## Import: problems inside a file

error-unread-one-file = To, czego nie udało się odczytać, zapisuje się z jednego pliku naraz. Podaj jeden plik.
error-unread-onto-itself = Nie można nadpisać pliku „{ $name }” nim samym: dobre wpisy jeszcze z niego nie weszły. Wybierz inną nazwę.
error-unread-whole = { $name } to cała kartoteka: tego, czego z niej nie wzięto, nie da się zapisać osobno. Co to jest, mówią problemy powyżej.
error-no-rows = W pliku { $name } nie ma żadnego wiersza.
error-table-unnamed = Żadnej kolumny w { $name } nie rozpoznano jako nazwiska, firmy, numeru ani adresu e-mail. Wskaż, co zawierają kolumny: w oknie pod „Kolumny”, w wierszu poleceń przez --map. Są: { $all }.
error-table-no-calls = Kolumny w { $name } nie mówią, z jakim numerem i kiedy rozmawiano. Wskaż, co zawierają: w oknie pod „Kolumny”, w wierszu poleceń przez --map, jak w "Tel=call_number,Kiedy=call_when". Są: { $all }.
error-table-column = W pliku nie ma kolumny „{ $name }”. Są: { $all }.
error-table-field = Nie ma pola „{ $name }” dla kolumny. Są: { $all }; z etykietą jak w phone:work.
error-table-delimiter = „{ $name }” nie może oddzielać komórek. Wybierz przecinek, średnik, tab albo |.
error-profile-name = Nadaj profilowi nazwę o długości do 80 znaków.
error-no-profile = Nie ma profilu importu „{ $name }”.
problem-table-unclosed-quote = Cudzysłów otwiera tu komórkę i nic go nie zamyka; odczytano go jak zwykły znak: „{ $text }”. Jeśli takie cudzysłowy są w tym pliku zwykłymi znakami, wybierz to dla pliku.
problem-table-cell-cut = Komórka ma ponad { $limit } KB; resztę obcięto: „{ $text }”.
problem-table-too-many-columns = { $count ->
    [one] Wiersz ma ponad { $limit } komórek; pominięto jedną.
    [few] Wiersz ma ponad { $limit } komórek; pominięto { $count }.
    [many] Wiersz ma ponad { $limit } komórek; pominięto { $count }.
   *[other] Wiersz ma ponad { $limit } komórek; pominięto { $count }.
  }
problem-table-too-many-rows = Plik ma ponad { $limit } wierszy; dalszych nie odczytano. Podziel plik i zaimportuj resztę.
problem-table-before-headings = Pominięto to, co stoi przed nagłówkami: „{ $text }”.
problem-table-blank-rows = { $count ->
    [one] Pominięto jeden pusty wiersz.
    [few] Pominięto { $count } puste wiersze.
    [many] Pominięto { $count } pustych wierszy.
   *[other] Pominięto { $count } pustych wierszy.
  }
problem-table-nobody = W tym wierszu nie ma nazwiska, firmy, numeru ani adresu e-mail; pominięto go: „{ $text }”.
problem-table-more-cells = { $count ->
    [one] Komórka nie ma nagłówka; zachowano ją jako własne pole: „{ $text }”.
    [few] { $count } komórki nie mają nagłówka; zachowano je jako własne pola, pierwsza to „{ $text }”.
    [many] { $count } komórek nie ma nagłówka; zachowano je jako własne pola, pierwsza to „{ $text }”.
   *[other] { $count } komórek nie ma nagłówka; zachowano je jako własne pola, pierwsza to „{ $text }”.
  }
problem-table-rounded = Arkusz zaokrąglił numer „{ $text }” w kolumnie „{ $column }”; jego cyfry przepadły. Zachowano go jako tekst, nie jest numerem telefonu.
problem-table-lost-plus = Numer „{ $text }” w kolumnie „{ $column }” chyba stracił w arkuszu plus; zachowano go bez zmian.
problem-table-lost-zero = Numer „{ $text }” w kolumnie „{ $column }” chyba stracił w arkuszu zero na początku; zachowano go bez zmian.
problem-table-decimals = Arkusz dopisał do numeru „{ $text }” w kolumnie „{ $column }” miejsca dziesiętne; wzięto numer bez nich.
problem-table-birthday = Data urodzin „{ $text }” nie jest datą. Zachowano ją jako własne pole.
problem-outside-card = Pominięto tekst poza kartami: „{ $text }”.
problem-not-a-line = Pominięto niezrozumiały wiersz: „{ $text }”.
problem-missing-end = Ta karta nie ma końca; przyjęto ją do miejsca, w którym się urywa.
problem-empty-card = Ta karta nic nie mówi i została pominięta.
problem-card-too-large = Ta karta ma ponad { $limit } MB i została pominięta.
problem-too-many-cards = W pliku jest ponad { $limit } kart; dalszych nie wczytano. Podziel plik i zaimportuj resztę.
problem-line-too-long = Pole { $name } ma ponad { $limit } bajtów i zostało pominięte.
problem-text-cut = Pole { $name } ma ponad { $limit } bajtów; resztę ucięto.
problem-control-characters = Usunięto niewidoczne znaki sterujące: „{ $text }”.
problem-direction-marks = Tekst ma znaki odwracające kierunek pisma; zostały: „{ $text }”.
problem-day-first = Żadna data nie pokazuje, czy dni jak „{ $text }” zaczynają się od dnia czy od miesiąca. Odczytano najpierw dzień.
problem-month-first = Żadna data nie pokazuje, czy dni jak „{ $text }” zaczynają się od dnia czy od miesiąca. Odczytano najpierw miesiąc.
problem-charset-guessed = Plik nie podaje kodowania; odczytano go jako { $charset }. Wybierz inne, jeśli litery wyglądają źle: „{ $text }”.
problem-broken-characters = Niektóre znaki są uszkodzone i widać je jako „�”: „{ $text }”.
problem-charset-unknown = Kodowanie „{ $charset }” jest nieznane; użyto innego: „{ $text }”.
problem-photo-by-address = Zdjęcie to tylko adres. Adres zachowano, niczego nie pobrano: „{ $text }”.
problem-photo-too-large = Zdjęcie ma ponad { $limit } MB i zostało pominięte.
problem-photo-not-shown = Zdjęcia tego rodzaju nie da się pokazać; zachowano je do eksportu.
problem-photo-not-drawn = Zdjęcie ma ponad 40 milionów pikseli: zachowano je do eksportu, ale nie jest pokazywane.
problem-birthday-not-a-date = Urodziny „{ $text }” nie są datą. Zachowano je wśród innych danych karty.
problem-birthday-time = Pominięto godzinę urodzin: „{ $text }”.
problem-nested-card = Kartę wewnątrz tej karty zachowano jako tekst.
problem-nested-too-deep = Karty leżą w tej karcie głębiej niż { $limit }; głębsze pominięto.

## Import: kłopoty w rejestrach rozmów i poczcie

problem-call-instant = Ta rozmowa nie mówi, kiedy była, i została pominięta: „{ $text }”.
problem-call-way = Ta rozmowa nie mówi, kto do kogo telefonował, i została pominięta.
problem-call-way-unknown = Nie wiadomo, co plik rozumie przez „{ $text }”; rozmowę uznano za odebraną lub nieodebraną według jej długości.
problem-call-length = Długość „{ $text }” nie jest długością i została opuszczona.
problem-call-rounded = Arkusz zaokrąglił numer „{ $text }”; jego cyfry przepadły. Rozmowę pominięto.
problem-value-cut = Wartość jest dłuższa niż { $limit } bajtów; resztę odcięto.
problem-broken-off = Plik urywa się tutaj albo od tego miejsca nie da się go zrozumieć. To, co było wcześniej, wczytano.
problem-not-a-record = To nie jest rozmowa i zostało pominięte: „{ $text }”.
problem-too-deep = Plik jest zagnieżdżony głębiej niż { $limit }; reszty nie wczytano.
problem-too-many-calls = Plik ma więcej niż { $limit } rozmów; dalszych nie wczytano.
problem-too-many-mails = Plik ma więcej niż { $limit } listów; dalszych nie wczytano.
problem-picture-messages = { $count ->
    [one] Nie wczytano { $count } wiadomości ze zdjęciami lub do kilku osób.
    [few] Nie wczytano { $count } wiadomości ze zdjęciami lub do kilku osób.
    [many] Nie wczytano { $count } wiadomości ze zdjęciami lub do kilku osób.
   *[other] Nie wczytano { $count } wiadomości ze zdjęciami lub do kilku osób.
  }
problem-drafts = { $count ->
    [one] Nie wczytano { $count } niewysłanej wiadomości.
    [few] Nie wczytano { $count } niewysłanych wiadomości.
    [many] Nie wczytano { $count } niewysłanych wiadomości.
   *[other] Nie wczytano { $count } niewysłanej wiadomości.
  }
problem-conversation = { $count ->
    [one] Plik to rozmowa na piśmie ({ $count } wiadomość), a nie telefoniczna. Nie wczytano jej.
    [few] Plik to rozmowa na piśmie ({ $count } wiadomości), a nie telefoniczna. Nie wczytano jej.
    [many] Plik to rozmowa na piśmie ({ $count } wiadomości), a nie telefoniczna. Nie wczytano jej.
   *[other] Plik to rozmowa na piśmie ({ $count } wiadomości), a nie telefoniczna. Nie wczytano jej.
  }
problem-three-outgoing = { $count ->
    [one] { $count } rozmowa ma typ 3. Żadna nie ma typu 4, więc plik jest ze starszego urządzenia: 3 odczytano jako rozmowę wychodzącą.
    [few] { $count } rozmowy mają typ 3. Żadna nie ma typu 4, więc plik jest ze starszego urządzenia: 3 odczytano jako rozmowy wychodzące.
    [many] { $count } rozmów ma typ 3. Żadna nie ma typu 4, więc plik jest ze starszego urządzenia: 3 odczytano jako rozmowy wychodzące.
   *[other] { $count } rozmowy ma typ 3. Żadna nie ma typu 4, więc plik jest ze starszego urządzenia: 3 odczytano jako rozmowy wychodzące.
  }
problem-three-declined = { $count ->
    [one] { $count } rozmowa ma typ 3. Inne mają typ 4, więc plik jest z nowszego urządzenia: 3 odczytano jako odrzuconą.
    [few] { $count } rozmowy mają typ 3. Inne mają typ 4, więc plik jest z nowszego urządzenia: 3 odczytano jako odrzucone.
    [many] { $count } rozmów ma typ 3. Inne mają typ 4, więc plik jest z nowszego urządzenia: 3 odczytano jako odrzucone.
   *[other] { $count } rozmowy ma typ 3. Inne mają typ 4, więc plik jest z nowszego urządzenia: 3 odczytano jako odrzucone.
  }
problem-columns-guessed = Plik nie nazywa swoich kolumn. Przyjęto: { $caller } dzwoniący, { $called } odbiorca, { $start } początek, { $length } długość, { $outcome } wynik. Dłuższy numer uznano za numer drugiej strony.
problem-mail-no-headers = To nie jest list: nic w nim nie wygląda na nagłówek.
problem-mail-headers = Nagłówki tego listu są dłuższe niż { $limit } MB; został pominięty.
problem-mail-too-long = Ten list jest dłuższy niż { $limit } MB; został pominięty.
problem-mail-parts = Ten list ma więcej niż { $limit } części; pozostałe opuszczono.
problem-mail-depth = Części tego listu są zagnieżdżone głębiej niż { $limit }; głębsze opuszczono.
problem-mail-text-cut = Treść tego listu jest dłuższa niż { $limit } znaków; resztę odcięto.
problem-mail-date = Ten list nie mówi, kiedy go napisano; umieszczono go w chwili obecnej.
problem-mail-charset = Ten list nie podaje swojego kodowania; odczytano go jako { $charset }.

## Export

export-file-name = kontakty
export-sheet-name = Kontakty
export-sheet-name-sales = Sprzedaż
error-file-exists = Plik { $path } już istnieje. Wybierz inną nazwę albo zgódź się go zastąpić.
error-export-disk-full = Brak miejsca na zapis { $path }. Niczego nie zastąpiono; zwolnij miejsce i spróbuj ponownie.
error-export-into-box = { $path } leży w folderze samej kartoteki. Wybierz inny folder.
error-export-not-a-file = { $path } to folder albo odnośnik. Wybierz plik.

column-kind = Osoba lub firma
column-uid = Identyfikator
column-formatted-name = Nazwa
column-prefix = Tytuł
column-given = Imię
column-additional = Dalsze imiona
column-family = Nazwisko
column-suffix = Przyrostek
column-nickname = Przydomek
column-tax-number = NIP
column-birthday = Urodziny
column-tags = Etykiety
column-note = Notatka
column-how-met = Jak się poznaliście
column-died = Zmarł(a)
column-organisation = Firma { $number }
column-department = Dział { $number }
column-role = Stanowisko { $number }
column-phone = Telefon { $number }
column-phone-label = Telefon { $number } – rodzaj
column-email = E-mail { $number }
column-email-label = E-mail { $number } – rodzaj
column-address-label = Adres { $number } – rodzaj
column-address-street = Ulica { $number }
column-address-extended = Lokal { $number }
column-address-box = Skrytka { $number }
column-address-code = Kod pocztowy { $number }
column-address-city = Miejscowość { $number }
column-address-region = Województwo { $number }
column-address-country = Kraj { $number }
column-link = Odnośnik { $number }
column-link-label = Odnośnik { $number } – rodzaj
column-field = Pole własne { $number }
column-field-label = Pole własne { $number } – nazwa

## Native dialogs

dialog-cards = Kontakty, rozmowy, poczta (vCard, CSV, XML, JSON, eml, mbox, ics)
dialog-picture = Obraz
dialog-backup = Kopia zapasowa kartoteki
dialog-all-files = Wszystkie pliki
dialog-save = Zapisz jako

## Keeping

check-damage = Plik kartoteki jest uszkodzony: { $details }. Przywróć kopię zapasową.
check-pointer = Jeden z wpisów wskazuje na kartę, której nie ma: { $details }. Przywróć kopię zapasową.
check-derived = Spis { $name } nie zgadza się z kartami.
check-backup = Kopia zapasowa { $name } jest uszkodzona i niczego nie przywróci: { $details }
error-no-backup-named = Wskaż kopię, którą przywrócić.
error-bad-backup = { $path } nie jest pełną kopią zapasową. Nic się nie zmieniło; wybierz inną.
error-not-a-backup = { $path } nie jest kopią zapasową kartoteki. Nic się nie zmieniło; wybierz inny plik.

## Ramka: to, co otacza każdy ekran

frame-name = Kartoteka
frame-window = { $screen } – Kartoteka
frame-main = Główne
frame-skip = Przejdź do ekranu
frame-today = Dzisiaj
frame-cards = Karty
frame-follow-ups = Zadania
frame-import = Import
frame-export = Eksport
frame-history = Historia
frame-inbox = Skrzynka
empty-to-calls = Rozmowy w ustawieniach
empty-to-cards = Przejdź do kart
frame-trash = Kosz
frame-settings = Ustawienia
frame-thousands = { $count } tys.
frame-due =
    { $count ->
        [one] { $count } sprawa na dziś
        [few] { $count } sprawy na dziś
        [many] { $count } spraw na dziś
       *[other] { $count } sprawy na dziś
    }
frame-open = otwarte: { $count }
frame-backed-up = Kopia: { $at }
frame-backup-none = Nie ma jeszcze kopii
frame-backup-failed = Ostatnia kopia się nie udała
frame-close = Zamknij
frame-close-message = Zamknij komunikat
frame-cancel = Anuluj
frame-save = Zapisz
frame-saving-waits = Czekam na inny program, który używa kartoteki…
frame-details = Szczegóły
frame-copy = Kopiuj
frame-rescue = Przywróć kopię zapasową
frame-rescue-text = Plik, którego nie da się otworzyć, zostanie w folderze pod inną nazwą.
frame-rescue-run = Przywróć
frame-unopened = Nie można otworzyć kartoteki
frame-copied = Skopiowano
frame-try-again = Spróbuj ponownie
frame-keys = Klawisze
frame-undo = Cofnij
frame-redo = Przywróć
frame-next-pane = Następny panel
frame-previous-pane = Poprzedni panel
frame-type-to-go-on = Wpisz { $text }, aby kontynuować

toast-undo = Cofnij
toast-undo-all = Cofnij wszystkie ({ $count })
toast-times = { $text } ({ $count }×)
toast-undoing = Cofanie…
toast-redoing = Przywracanie…
toast-undone = Cofnięto: „{ $title }”
toast-redone = Przywrócono: „{ $title }”
toast-kept = Co zmieniono później, zostaje bez zmian: { $names }
toast-copied = Skopiowano: { $text }

## Szukanie kart

find-title = Znajdź kartę
find-placeholder = Nazwisko, numer…
find-clear = Wyczyść szukanie
find-count =
    { $count ->
        [one] { $shown } znaleziona karta
        [few] { $shown } znalezione karty
        [many] { $shown } znalezionych kart
       *[other] { $shown } znalezionej karty
    }
find-filter = Zawęź listę
find-quiet-usual = Cisza dłuższa niż zwykle
find-quiet-days = { $count ->
    [one] Cisza ponad { $count } dzień
    [few] Cisza ponad { $count } dni
    [many] Cisza ponad { $count } dni
   *[other] Cisza ponad { $count } dnia
  }
find-tag = Etykieta: { $name } ({ $count })
find-none = Żadna karta nie zawiera „{ $text }”
find-new-card = Nowa karta: { $text }

## Lista kart

cards-count =
    { $count ->
        [one] { $shown } karta
        [few] { $shown } karty
        [many] { $shown } kart
       *[other] { $shown } karty
    }
cards-sort = Kolejność: { $order }
cards-sort-name = Nazwisko
cards-sort-recent = Ostatni kontakt
cards-letters = Przejdź do litery
cards-next = Następna karta
cards-previous = Poprzednia karta
cards-empty = Kartoteka jest pusta
cards-empty-hint = Karta opisuje jedną osobę lub firmę, ze wszystkimi rozmowami i notatkami.
cards-import = Importuj z telefonu
cards-none-chosen = Żadna karta nie jest otwarta
cards-none-chosen-hint = Wybierz kartę z listy albo znajdź ją po nazwisku lub numerze.
cards-error = Nie udało się odczytać kartoteki. Dane są nienaruszone.

## Karta

card-new = Nowa karta
card-new-line = Nazwisko, numer, e-mail w jednym wierszu
card-new-example = Jan Nowak 602 123 456 wycena pieca
card-new-hint = Poniżej widać, co zostało zrozumiane. Popraw, jeśli się nie zgadza. Można też wkleić stopkę e-maila.
card-new-save = Zapisz kartę
card-added = Karta dodana
card-trashed = Karta w koszu
card-in-trash = Ta karta jest w koszu.
card-put-back = Przywróć
card-was-put-back = Karta przywrócona
card-no-name = Bez nazwy
card-reach = Kontakt
card-call = Zadzwoń
card-call-number = Zadzwoń: { $number }
card-mail = E-mail
card-text = SMS
card-letter = List
card-copy = Kopiuj: { $text }
card-edit = Edytuj kartę
card-edit-done = Gotowe
card-more = Więcej
card-export = Eksportuj tę kartę
card-trash = Przenieś do kosza
card-photo-choose = Wybierz zdjęcie…
card-photo-change = Wybierz inne zdjęcie…
card-photo-remove = Usuń zdjęcie
card-photo-added = Zdjęcie dodane
card-photo-removed = Zdjęcie usunięte
card-summary = Podsumowanie karty
card-side-show = Szczegóły
card-side-hide = Historia
card-next = Następne
card-last-order = Ostatnie zamówienie
card-last-contact = Ostatni kontakt
card-add = Dodaj
card-later = Później
card-drop = Porzuć
card-follow-up-add = Dodaj zadanie
card-ticket-add = Dodaj zgłoszenie
card-follow-ups-none = Nic do zrobienia.
card-details = Szczegóły
card-details-none = Dodaj numer lub adres
card-calls = Rozmowy
card-calls-sum = Przychodzące { $incoming } · wychodzące { $outgoing } · nieodebrane { $missed }
card-related = Powiązania
card-related-none = Jeszcze nikogo.
card-relation-add = Dodaj powiązanie
card-relation-who = Kto
card-relation-label = Kim jest dla: { $name }
card-relation-reverse = Kim { $name } jest dla tej osoby
card-relation-choose = Wybierz kartę z listy.
card-relation-added = Powiązanie dodane
card-relation-removed = Powiązanie usunięte
card-relation-remove = Usuń powiązanie: { $name }
card-kind = Rodzaj
card-person = Osoba
card-organisation = Firma lub instytucja
card-name = Nazwa
card-given = Imię
card-family = Nazwisko
card-prefix = Tytuł
card-additional = Dalsze imiona
card-suffix = Po nazwisku
card-shown-name = Pokazywane jako
card-more-name = Tytuł, dalsze imiona
card-nickname = Przydomek
card-work = Praca
card-role = Stanowisko
card-department = Dział
card-phone = Telefon
card-email = E-mail
card-address = Adres
card-link = Strona
card-birthday = Urodziny
card-tax-number = NIP
card-tags = Etykiety
card-tag-add = Dodaj etykietę
card-tag-remove = Zdejmij etykietę { $tag }
card-how-met = Skąd znajomość
card-died = Zmarł(a)
card-died-line = Osoba zmarła: { $when }
card-died-hint = Dzień lub słowo, np. „tak”. Urodziny i pozostawanie w kontakcie nie będą już przypominane.
card-own-fields = Własne pola
card-own-field = Własne pole
card-own-name = Nazwa pola
card-note = Uwagi
card-add-field = Dodaj pole
card-label = Opis
card-label-of = Opis: { $legend }
card-remove-value = Usuń: { $legend } { $value }
card-label-mobile = Komórka
card-label-home = Dom
card-label-work = Praca
card-label-fax = Faks
card-label-pager = Pager
card-label-main = Główny
card-label-car = Samochód
card-label-other = Inny
card-street = Ulica
card-postal-code = Kod pocztowy
card-city = Miejscowość
card-region = Województwo
card-country = Kraj
card-extended = Mieszkanie, piętro
card-po-box = Skrytka pocztowa
card-address-add = Kolejny adres
card-address-remove = Usuń adres
card-day = Dzień
card-month = Miesiąc
card-year = Rok
card-year-or-age = Rok albo wiek
card-birthday-wrong = Nie ma takiego dnia. Data urodzin zostaje bez zmian.
card-doubtful-phone = To nie wygląda na numer telefonu. Zostaje tak, jak wpisano.
card-doubtful-email = To nie wygląda na adres e-mail. Zostaje tak, jak wpisano.
card-saving = Zapisywanie
card-saved = Zapisano
card-unsaved = Jeszcze niezapisane
card-not-saved = Nie zapisano: { $name }. { $why } Wpisany tekst został zachowany i pojawi się przy następnej edycji karty.
card-stale-mine = Zapisz moje
card-stale-newer = Weź nowszą kartę

## Rozmowy, notatki i historia karty

log-title = Zapisz rozmowę
log-who = Kto
log-who-hint = Nazwisko lub numer
log-dial-again = Zadzwoń ponownie
log-dial-phone = Numer jest już w telefonie: naciśnij tam połącz.
log-dial-program = Numer przekazano programowi telefonicznemu.
call-out-number = „{ $number }” to nie numer, który można wybrać. Można go mimo to skopiować.
call-out-no-phone = Nie znaleziono telefonu przez KDE Connect. Włącz w nim Wi-Fi i KDE Connect albo wybierz numer ręcznie.
call-out-no-program = Nie udało się uruchomić { $program }. Wybierz numer ręcznie i sprawdź ustawienia w części Rozmowy.
log-dial = Numer do wybrania
log-dial-who = Numer: { $name }
log-kind = Rodzaj
log-kind-call = Rozmowa
log-kind-visit = Wizyta
log-kind-message = Wiadomość
log-kind-letter = List
log-kind-mail = E-mail
log-kind-meeting = Spotkanie
log-direction = Kierunek
log-in = Przychodzące
log-out = Wychodzące
log-missed = Nieodebrane
log-when = Kiedy
log-when-now = teraz
log-length = Minuty
log-about = O czym była mowa?
log-outcome = Jak poszło
log-outcome-order = Zamówienie
log-outcome-question = Pytanie
log-outcome-complaint = Reklamacja
log-outcome-no-answer = Bez odpowiedzi
log-outcome-voicemail = Poczta głosowa
log-outcome-declined = Odrzucona
log-outcome-blocked = Zablokowana
log-outcome-elsewhere = Odebrana na innym urządzeniu
log-attachments = Załączniki: { $names }
log-next = Potem
log-next-nothing = Nic
log-next-words = Następny krok
log-next-hint = za 2 tygodnie 10:00 oddzwonić
log-understood = → { $when }
when-weekend = weekend
log-next-open = Potem { $when }: { $text }
log-next-done = Zrobione: { $text }
log-next-dropped = Porzucone: { $text }
log-day-off = dzień wolny: { $off }
log-other-today = dziś też jest taki dzień
log-other-later = albo { $when }, następny po dzisiejszym
log-other-passed = { $when } już minął
log-other-month-first = { $when }, jeśli miesiąc jest pierwszy
log-when-lost = Nie widać tu dnia. Wpisz na przykład „pt 10:00” albo „za 2 tygodnie”.
log-save-next = Zapisz i następna
log-saved = Zapisano
log-saved-next = Zapisano, następny krok: { $when }
log-show = Pokaż
log-everything = Wszystko
log-calls = Rozmowy
log-notes = Notatki
log-empty = Nie ma jeszcze rozmów. Pierwsza pojawi się tutaj.
log-write-note = Napisz notatkę
log-note-placeholder = Napisz notatkę…
log-note-hint = Wiersz zaczęty od > staje się zadaniem: > pt 10 oddzwonić
log-save-note = Zapisz notatkę
log-note = Notatka
log-note-added = Notatka dodana
log-note-changed = Notatka zmieniona
log-note-removed = Notatka usunięta
log-follow-up-added = Dodano zadanie
log-entry-changed = Wpis zmieniony
log-entry-removed = Wpis usunięty
log-edit = Edytuj wpis
log-remove = Usuń wpis
log-more = Więcej
log-less = Mniej
log-minutes =
    { $count ->
        [one] { $count } min
        [few] { $count } min
        [many] { $count } min
       *[other] { $count } min
    }
log-item-call-in = Rozmowa przychodząca
log-item-call-out = Rozmowa wychodząca
log-item-call-missed = Nieodebrane połączenie
log-item-meeting = Spotkanie
log-item-visit = Wizyta
log-item-mail = E-mail
log-item-message = Wiadomość
log-item-letter = List
log-item-note = Notatka
log-item-follow-up-done = Zrobione
log-item-follow-up-dropped = Porzucone

## karto

karto-import = { $path }: wczytano { $records }, nowych { $added }, zmienionych { $updated }, bez zmian { $unchanged }, pominiętych { $skipped }
karto-import-calls = { $path }: wczytano { $records }, nowych { $added }, bez karty { $waiting }, już znanych { $unchanged }, pominiętych { $skipped }
karto-inbox-empty = Nic nie czeka.
karto-inbox-number = rozmowy { $calls }, nieodebrane { $missed }, wiadomości { $messages }
karto-inbox-withheld = Rozmowy z numerów zastrzeżonych: { $count }
karto-inbox-put = Na karcie { $who }: { $count }
karto-call-logged = Rozmowa zapisana: { $who }
karto-call-on-no-card = Rozmowa jest zapisana, ale jeszcze na żadnej karcie: numer { $number } albo jego końcówkę może mieć więcej niż jedna.
karto-call-choose = Aby położyć ją na jednej z nich: karto inbox assign "{ $number }" { $card }. Aby od razu wskazać kartę: karto call "{ $number }" --card { $card }.
karto-nothing-written = { $message } Nic nie zostało zapisane.
karto-no-moment = „{ $text }” nie zaczyna się od dnia ani godziny. Najpierw powiedz kiedy, na przykład: karto follow-up add 3 "pt 10:00" oddzwonić.
karto-file-exists = Plik { $path } już istnieje. Wybierz inną nazwę albo zastąp go, dodając --force.
kartoteka-help =
    Kartoteka jednoosobowej firmy.

    kartoteka [--data FOLDER] [PLIK|ODNOŚNIK...]
      otwiera okno: z plikami do wczytania albo z tym, czyj jest numer z odnośnika tel:
    kartoteka [--data FOLDER] pop [NUMER]
      pokazuje, kto dzwoni; więcej mówi kartoteka pop --help

    --data FOLDER  folder kartoteki (albo zmienna KARTOTEKA_DATA)
    --now CHWILA   zegar stoi na tej chwili, na próbę
    --help, --version

    karto --help: ta sama kartoteka w wierszu poleceń.
kartoteka-help-pop =
    kartoteka [--data FOLDER] pop [NUMER] [--name NAZWA] [--dir in|out|missed]
                                  { "[" }--event ringing|answered|ended]

    Pokazuje w oknie rozmowy, kto dzwoni; bez numeru pyta o dzwoniącego.

    --name NAZWA  nazwa, która przyszła z połączeniem
    --dir in|out|missed
      kto dzwonił: wtedy rozmowa jest zapisywana, jeśli włączono to w Ustawieniach, Połączenia
    --event ringing|answered|ended
      chwila (dzwoni, odebrano, koniec), z programu, który podaje każdą z nich: razem to jedna
      rozmowa i jej długość. Połączenie, które dzwoniło i skończyło się bez odebrania, jest
      nieodebrane. Bez tego okno po 90 sekundach mówi tylko, kiedy dzwoniło
karto-new-box = Powstała nowa kartoteka w { $path }.
karto-answer-unwritten = Nie udało się zapisać całej odpowiedzi: { $reason }. To, o co chodziło, jest zrobione.
karto-guessed-country = System nie podaje kraju, więc numery bez kierunkowego kraju są czytane jak w { $country }. Jeśli Twój jest inny: karto settings region PL (albo DE, US …).
karto-no-folder = Nie ma folderu { $text }. Najpierw go utwórz albo wskaż inny.
karto-no-backup = Nie ma kopii { $text }. Kopie wymienia „karto backups”.
karto-no-card-nor-number = Nie ma karty { $text }, a na numer telefonu to za krótkie. Numery kart pokazuje „karto find”.
karto-pop-unknown = Żadna karta nie ma numeru { $number }
karto-undone = Cofnięto: { $title }
karto-redone = Przywrócono: { $title }
karto-kept = Co zmieniono później, zostaje bez zmian: { $name }
karto-upcoming = Wkrótce
karto-restored = Kopia jest z powrotem na miejscu. Kopia tego, co było wcześniej: { $path }
karto-rescued = Kartoteka wróciła z kopii { $path }. Plik, którego nie dało się odczytać, jeśli był, leży obok pod inną nazwą.
karto-demo = Karty: { $cards }, rozmowy: { $calls }, notatki: { $notes }, zadania: { $follow_ups }
karto-no-pair = „{ $text }” nie ma postaci POLE=WARTOŚĆ. Nic nie zmieniono.
karto-no-field = Karta nie ma pola „{ $text }”. Pola wymienia „karto edit --help”.
karto-no-instant = „{ $text }” to nie chwila. Napisz ją tak: 2026-11-12T16:40:00+01:00.
karto-no-birthday = „{ $text }” to nie data urodzin. Napisz 1980-05-17, a bez roku --05-17.
karto-no-language = Kartoteka nie mówi w języku „{ $text }”. Wybierz en, pl albo de.
karto-no-format = Nazwa { $text } nie mówi, jaki to format. Dodaj --format csv, csv-exact, xlsx, vcf, ics albo json.
error-export-column = Nie ma kolumny „{ $name }”. Kolumny nazywają się na przykład family, phone_1, email_1, address_1_city.
karto-no-setting = Nie ma ustawienia „{ $text }”. Ustawienia wymienia „karto settings”.

## Klawisze i paleta

palette-title = Znajdź cokolwiek
palette-hint = Karta, czynność albo ekran
palette-none = Nic nie pasuje do „{ $text }”
palette-recent = Ostatnio używane
palette-actions = Czynności
palette-screens = Ekrany
palette-cards = Karty
palette-letter = Karty na { $letter }
palette-section = Ustawienia: { $section }
palette-undo = Cofnij: { $title }
palette-redo = Ponów: { $title }
palette-search-all = Szukaj „{ $text }” we wszystkich kartach
palette-count =
    { $count ->
        [one] { $count } trafienie
        [few] { $count } trafienia
        [many] { $count } trafień
       *[other] { $count } trafienia
    }
keys-none = bez klawisza
keys-or = lub
keys-everywhere = Wszędzie
keys-cards = Na liście kart
keys-selection = Kilka kart
keys-card = Na otwartej karcie
keys-follow = Na liście zadań
keys-month = W miesiącu
keys-rows = Na liście
keys-import = Import
keys-form = W formularzu
keys-caller = W oknie rozmowy
keys-off = Pojedyncze klawisze są wyłączone w ustawieniach.
cards-more = Więcej o kartach
cards-open = Przejdź do otwartej karty
cards-back = Krok wstecz
cards-first = Pierwsza karta
cards-last = Ostatnia karta
cards-page-down = Strona w dół
cards-page-up = Strona w górę
cards-sort-other = Zmień kolejność
cards-export = Eksportuj znalezione karty
cards-tag = Oznacz wybrane karty
cards-tag-button = Etykieta…
cards-export-button = Eksport…
cards-trash-button = Do kosza
cards-labels = Drukuj etykiety
cards-trash =
    { $count ->
        [one] Przenieś { $shown } kartę do kosza
        [few] Przenieś { $shown } karty do kosza
        [many] Przenieś { $shown } kart do kosza
       *[other] Przenieś { $shown } karty do kosza
    }
cards-plan =
    { $count ->
        [one] Uruchom plan dla { $shown } karty
        [few] Uruchom plan dla { $shown } kart
        [many] Uruchom plan dla { $shown } kart
       *[other] Uruchom plan dla { $shown } karty
    }
cards-back-to-list = Wróć do listy
cards-all = Wybierz wszystkie znalezione karty
cards-add-next = Wybierz też następną kartę
cards-add-previous = Wybierz też poprzednią kartę
cards-add-first = Wybierz aż do pierwszej karty
cards-add-last = Wybierz aż do ostatniej karty
cards-keep-next = Następna karta, wybór zostaje
cards-keep-previous = Poprzednia karta, wybór zostaje
cards-toggle = Wybierz tę kartę lub nie
cards-selected =
    { $count ->
        [one] Wybrano: { $shown }
        [few] Wybrano: { $shown }
        [many] Wybrano: { $shown }
       *[other] Wybrano: { $shown }
    }
cards-selection = Wybrane karty
cards-selection-clear = Nie wybieraj żadnej
cards-trashing =
    { $count ->
        [one] Przenoszenie { $shown } karty do kosza…
        [few] Przenoszenie { $shown } kart do kosza…
        [many] Przenoszenie { $shown } kart do kosza…
       *[other] Przenoszenie { $shown } kart do kosza…
    }
cards-tagging =
    { $count ->
        [one] Zmiana etykiet { $shown } karty…
        [few] Zmiana etykiet { $shown } kart…
        [many] Zmiana etykiet { $shown } kart…
       *[other] Zmiana etykiet { $shown } kart…
    }
cards-were-trashed =
    { $count ->
        [one] { $shown } karta w koszu
        [few] { $shown } karty w koszu
        [many] { $shown } kart w koszu
       *[other] { $shown } karty w koszu
    }
cards-were-tagged =
    { $count ->
        [one] Zmieniono etykiety { $shown } karty
        [few] Zmieniono etykiety { $shown } kart
        [many] Zmieniono etykiety { $shown } kart
       *[other] Zmieniono etykiety { $shown } karty
    }
cards-tag-title =
    { $count ->
        [one] Etykiety dla { $shown } karty
        [few] Etykiety dla { $shown } kart
        [many] Etykiety dla { $shown } kart
       *[other] Etykiety dla { $shown } karty
    }
cards-tag-on = Dodaj
cards-tag-off = Zdejmij
cards-tag-off-hint = Etykieta do zdjęcia
cards-tag-nothing = Wpisz etykietę do dodania lub zdjęcia.
card-kept = Karta zapisana: { $name }
card-more-visit = Zapisz wizytę
card-more-message = Zapisz wiadomość
card-more-letter = Zapisz list
follow-key-first = Pierwsze zadanie
follow-key-last = Ostatnie zadanie
follow-key-move-late = Przełóż wszystkie zaległe
rows-next = Następny wiersz
rows-previous = Poprzedni wiersz
rows-first = Pierwszy wiersz
rows-last = Ostatni wiersz
frame-save-form = Zapisz otwarty formularz
settings-keys = Klawisze
settings-single-keys = Litery i znaki są klawiszami
settings-single-keys-hint = Poza polami tekstowymi: J to następny wiersz, C zapis rozmowy, / szukanie. Klawisze z Ctrl działają zawsze.
settings-all-keys = Pokaż wszystkie klawisze

## Links

unheard-command = Pewien program zgłosił rozmowę. Aby widzieć takie rozmowy, włącz w Ustawieniach, w części Rozmowy: „{ settings-calls-commands }”.
unheard-link = Kliknięto numer. Aby widzieć, czyj to numer, włącz w Ustawieniach, w części Rozmowy: „{ settings-calls-links }”.
link-refused = W tym odnośniku nie ma numeru telefonu, więc nie ma czego pokazać.

## Duplicates and merge

duplicate-same-number = ten sam numer
duplicate-same-mail = ten sam e-mail
duplicate-same-name = to samo nazwisko
duplicate-swapped-name = to samo nazwisko, w innej kolejności
duplicate-initials = inicjały pasują
duplicate-similar-name = podobne nazwisko
duplicate-sure = na pewno
duplicate-likely = prawdopodobnie
duplicate-count = na pewno: { $sure }, prawdopodobnie: { $likely }
error-merge-one = Podaj co najmniej dwie karty.
error-merge-twice = Karty nie można scalić z nią samą. Wybierz inną kartę.
error-apart-too-many = Naraz można odróżnić najwyżej { $limit } kart. Wybierz mniej.
merge-also = Także { $field }: { $value }
karto-no-entry = W historii karty nie ma rozmowy, e-maila ani notatki { $text }. Wymienia je „karto show --json”.
karto-no-choice = „{ $text }” nie ma postaci POLE=ID. Niczego nie zmieniono.
operation-contact-merge = Scalono karty: { $subject }
operation-duplicate-dismiss = To nie to samo: { $subject }
duplicate-merged-sure = { $count ->
    [one] Scalono { $count } pewną grupę
    [few] Scalono { $count } pewne grupy
    [many] Scalono { $count } pewnych grup
   *[other] Scalono { $count } pewnej grupy
}
operation-duplicate-merge-sure = Scalono pewne duplikaty: { $subject }
settings-reason-merge = przed scaleniem
frame-duplicates = Duplikaty
duplicates-text = Karty, które mogą należeć do jednej osoby lub firmy. Nic nie zostanie scalone bez Twojej decyzji.
duplicates-sure = Na pewno ta sama osoba
duplicates-likely = Warto sprawdzić
duplicates-merge-sure = { $count ->
    [one] Scal tę pewną
    [few] Scal { $count } pewne
    [many] Scal { $count } pewnych
   *[other] Scal { $count } pewnej
}
duplicates-merge-sure-key = Scal wszystkie pewne
duplicates-merging = Scalanie kart
duplicates-compare = Porównaj
duplicates-compare-of = Porównaj: { $names }
duplicates-apart = To nie to samo
duplicates-apart-of = To nie to samo: { $names }
duplicates-were-apart = To nie to samo: { $names }. To pytanie już nie wróci.
duplicates-none = Brak duplikatów. Sprawdzono dzisiaj.
duplicates-more = Pokaż więcej
duplicates-searching = Porównywanie wszystkich kart
duplicates-stopped = Wyszukiwanie zatrzymano.
duplicates-search = Szukaj ponownie
duplicates-back = Wróć do listy
duplicates-skip = Pomiń
duplicates-place = { $place } z { $count }
merge-title = { $one } i { $other }
merge-stays = Która karta zostaje
merge-stays-this = Zostaje
merge-made = Powstała: { $when }
merge-result = Wynik
merge-photo = Zdjęcie
merge-no-value = Brak
merge-rest = Zachowaj pod notatką to, co nie zostało wybrane
merge-photo-hint = Zostaje jedno zdjęcie. „Cofnij” przywraca drugie.
merge-history = Historia
merge-history-entries = { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
    [many] { $count } wpisów
   *[other] { $count } wpisu
}
merge-history-follow-ups = { $count ->
    [one] { $count } zadanie
    [few] { $count } zadania
    [many] { $count } zadań
   *[other] { $count } zadania
}
merge-history-plans = { $count ->
    [one] { $count } plan
    [few] { $count } plany
    [many] { $count } planów
   *[other] { $count } planu
}
merge-history-relations = { $count ->
    [one] { $count } powiązana karta
    [few] { $count } powiązane karty
    [many] { $count } powiązanych kart
   *[other] { $count } powiązanej karty
}
merge-history-all = Wszystko z obu
merge-run = Scal
merge-done = Scalono: { $name }
merge-undo-key = Cofnij ostatnie scalenie tej karty
merge-undo-of = Cofnij scalenie: { $names }
merge-undo-many = { $count ->
    [one] Cofnij scalenie { $count } karty
    [few] Cofnij scalenie { $count } kart
    [many] Cofnij scalenie { $count } kart
   *[other] Cofnij scalenie { $count } karty
  }
cards-merge-button = Scal…
cards-merge = Scal zaznaczone karty…
keys-duplicates = Duplikaty
import-duplicates = { $count ->
    [one] { $count } możliwy duplikat: sprawdź
    [few] { $count } możliwe duplikaty: sprawdź
    [many] { $count } możliwych duplikatów: sprawdź
   *[other] { $count } możliwego duplikatu: sprawdź
}
import-blank = { $count ->
    [one] { $count } pusta karta: sprawdź
    [few] { $count } puste karty: sprawdź
    [many] { $count } pustych kart: sprawdź
   *[other] { $count } pustej karty: sprawdź
}
frame-blank = Puste karty
blank-text = Bez nazwiska, numeru i e-maila, bez żadnej historii. Takie karty zostają po importach.
blank-count = { $count ->
    [one] { $count } pusta karta
    [few] { $count } puste karty
    [many] { $count } pustych kart
   *[other] { $count } pustej karty
}
blank-trash = { $count ->
    [one] Przenieś do kosza
    [few] Przenieś wszystkie { $count } do kosza
    [many] Przenieś wszystkie { $count } do kosza
   *[other] Przenieś wszystkie { $count } do kosza
}
blank-trash-key = Przenieś wszystkie puste karty do kosza
blank-trashed = { $count ->
    [one] { $count } pusta karta w koszu
    [few] { $count } puste karty w koszu
    [many] { $count } pustych kart w koszu
   *[other] { $count } pustej karty w koszu
}
blank-none = Brak pustych kart. Na każdej coś jest.
blank-look = Zobacz
blank-made = Powstała: { $when }
operation-blank-trash = Puste karty do kosza: { $subject }

## Look

frame-reading = Czytam kartotekę…
cards-reading = { $count ->
    [0] Czytam karty…
    [one] Czytam { $shown } kartę…
    [few] Czytam { $shown } karty…
    [many] Czytam { $shown } kart…
   *[other] Czytam { $shown } karty…
}
settings-density = Wiersze listy
settings-density-comfortable = Wygodne
settings-density-compact = Zwarte

## Calendar and whole box

ics-follow-up = { $name }: { $text }
ics-birthday = Urodziny: { $name }
error-whole-too-new = Plik { $name } zapisała nowsza Kartoteka. Zainstaluj nowszą wersję, żeby go wczytać; niczego nie zmieniono.
error-whole-broken = { $name } to eksport całej kartoteki, ale jest uszkodzony. Wyeksportuj ją jeszcze raz; niczego nie zmieniono.
error-whole-too-large = { $name } ma ponad { $limit } MB. Wyeksportuj kartotekę w częściach i zaimportuj je po kolei; niczego nie zmieniono.
error-whole-too-many-cards = { $name } ma ponad { $limit } kart. Wyeksportuj kartotekę w częściach i zaimportuj je po kolei; niczego nie zmieniono.
import-whole-birthday = Urodziny „{ $text }” – { $name } (karta { $record }) – nie są datą; pominięto je.
import-whole-photo-broken = Zdjęcie – { $name } (karta { $record }) – jest w pliku uszkodzone; pominięto je.
import-whole-photo-missing = Zdjęcia – { $name } (karta { $record }) – nie ma w pliku; kartę przyjęto bez niego.
import-whole-photo-too-large = Zdjęcie – { $name } (karta { $record }) – ma ponad { $limit } MB; pominięto je.
import-whole-photo-not-shown = Zdjęcia – { $name } (karta { $record }) – nie da się pokazać; pominięto je.
import-whole-photo-of-nobody = Pominięto zdjęcie, które nie należy do żadnej karty i nie nadaje się do użytku: „{ $text }”.
import-whole-relation-lost = Powiązanie { $number } dotyczy karty, której nie ma w pliku („{ $text }”); pominięto je.
import-whole-relation-of-one = Powiązanie { $number } łączy kartę z nią samą; pominięto je.
import-whole-interaction-lost = Rozmowa lub wizyta { $number } dotyczy karty, której nie ma w pliku („{ $text }”); pominięto ją.
import-whole-note-lost = Notatka { $number } dotyczy karty, której nie ma w pliku („{ $text }”); pominięto ją.
import-whole-follow-up-lost = Zadanie { $number } dotyczy karty, której nie ma w pliku („{ $text }”); pominięto je.
import-whole-follow-up-origin = Zadanie { $number } wynikło z rozmowy lub wizyty, której nie ma w pliku; przyjęto je bez niej.
import-whole-pair-lost = „To nie ta sama karta” { $number } dotyczy karty, której nie ma w pliku („{ $text }”); pominięto ten wpis.
import-whole-pair-of-one = „To nie ta sama karta” { $number } dotyczy jednej i tej samej karty; pominięto ten wpis.
export-format-ics = Kalendarz
export-format-ics-hint = Sprawy do załatwienia i urodziny dla programu kalendarza. Ten sam plik drugi raz zmienia te same wpisy.
export-format-json = Cała kartoteka
export-format-json-hint = Wszystko: karty, zdjęcia, rozmowy, notatki, zadania. Wczytuje się z powrotem bez strat.

## Pierwsze uruchomienie i pomoc

first-demo = Wypróbuj na przykładach
first-demo-added = Dodano 60 kart przykładowych
first-demo-here = W kartotece są karty przykładowe.
first-demo-remove = Usuń karty przykładowe
first-habits = Odgadnięte z tego komputera. Zmień, co się nie zgadza.
first-how = Skąd wziąć plik
first-from-android = Android
first-from-iphone = iPhone
first-from-google = Kontakty Google
first-from-outlook = Outlook
first-steps-android =
    Otwórz w telefonie Kontakty.
    Wybierz Porządkuj; na Samsungu menu i Zarządzaj kontaktami.
    Wybierz Eksportuj do pliku (na Samsungu Eksportuj kontakty) i zapisz.
    Przenieś plik .vcf na ten komputer kablem albo pocztą.
first-steps-iphone =
    Otwórz w telefonie Kontakty i wybierz Listy.
    Przytrzymaj listę, iCloud albo Wszystkie kontakty, i wybierz Eksportuj.
    Wyślij plik .vcf do siebie pocztą albo przez AirDrop.
    Zapisz go na tym komputerze.
first-steps-google =
    Otwórz w przeglądarce contacts.google.com.
    Zaznacz kontakt, potem wszystkie polem u góry, i wybierz Więcej działań, Eksportuj.
    Zaznacz vCard (dla kontaktów iOS) i naciśnij Eksportuj.
    Plik .vcf jest w pobranych.
first-steps-outlook =
    Outlook z menu Plik: Plik, Otwieranie i eksportowanie, Importuj/Eksportuj, Eksportuj do pliku.
    Wybierz Wartości oddzielone przecinkami, potem folder Kontakty.
    Nowy Outlook i outlook.com: Osoby, Zarządzaj kontaktami, Eksportuj kontakty.
    Zapisz plik .csv i wybierz go tutaj.
frame-help = Pomoc
help-search = Szukaj w pomocy
help-pages = Strony pomocy
help-none = Na żadnej stronie nie ma „{ $text }”
settings-currency = Waluta

## Export presets

export-column-date = Data
export-column-time = Godzina
export-column-type = Rodzaj
export-column-direction = Kierunek
export-column-name = Nazwisko
export-column-organisation = Firma
export-column-number = Numer
export-column-minutes = Minuty
export-column-text = O czym
export-column-outcome = Wynik
export-column-net = Netto
export-column-tax = Podatek
export-column-gross = Brutto
export-column-paid = Zapłacono
export-column-currency = Waluta
export-type-call = Rozmowa
export-type-meeting = Spotkanie
export-type-visit = Wizyta
export-type-mail = E-mail
export-type-message = Wiadomość
export-type-letter = List
export-direction-in = od nich
export-direction-out = od ciebie
export-direction-missed = nieodebrane
preset-everything = Wszystko
preset-phone-list = Lista telefonów
preset-accountant-month = Księgowość: co miesiąc
preset-accountant-quarter = Księgowość: co kwartał
preset-accountant-sales-month = Księgowość: sprzedaż co miesiąc
preset-accountant-sales-quarter = Księgowość: sprzedaż co kwartał
preset-household-labels = Etykiety adresowe, jedna na gospodarstwo
household-and = { $first } i { $last }
export-column-salutation = Zwrot do adresata
preset-mailing-labels = Etykiety adresowe
error-preset-name = Zestaw potrzebuje własnej nazwy, najwyżej 80 znaków. Wybierz inną.
error-no-preset = Nie ma twojego zestawu „{ $name }”.
karto-no-preset = Nie ma zestawu „{ $text }”. „karto presets” pokazuje wszystkie.
karto-map-without-field = „{ $text }” nie ma pola po znaku równości. Pisz kolumny jak w Telefon=phone:work.
karto-way-unknown = „{ $text }” nie jest kierunkiem rozmowy. Są: in, out, missed, voicemail, declined, blocked, elsewhere; jak w "we=in,wy=out".
karto-no-table = Żaden plik nie jest tabelą; nie powstał profil „{ $text }”.
operation-export-preset-save = Zachowano zestaw: { $subject }
operation-export-preset-delete = Usunięto zestaw: { $subject }
export-file-name-history = rozmowy-i-wizyty
export-file-name-sales = sprzedaz
export-presets = Zestawy
export-preset-changed = zmieniony
export-preset-differs = To różni się od zestawu „{ $name }”.
export-preset-save = Zapisz zmiany
export-preset-save-as = Zapisz jako zestaw…
export-preset-back = Wróć do zestawu
export-preset-rename = Zmień nazwę zestawu
export-preset-delete = Usuń zestaw
export-preset-more = Więcej dla zestawu { $name }
export-preset-name = Nazwa zestawu
export-preset-replace = Zastąp
export-preset-was-saved = Zestaw „{ $name }” zachowany
export-preset-was-renamed = Zestaw nazywa się teraz „{ $name }”
export-preset-was-deleted = Zestaw „{ $name }” usunięty
error-preset-taken = Masz już zestaw „{ $name }”. Zastąp go albo wybierz inną nazwę.
operation-export-preset-rename = Zmieniono nazwę zestawu: { $subject }
export-what = Co wychodzi
export-rows-of = Wiersz na każdą
export-rows-cards = Kartę
export-rows-households = Rodzinę pod jednym adresem
export-rows-interactions = Rozmowę lub wizytę
export-rows-sales = Sprzedaż
export-period = Okres
export-period-always = Cały czas
export-period-this-month = Ten miesiąc
export-period-last-month = Zeszły miesiąc
export-period-this-quarter = Ten kwartał
export-period-last-quarter = Zeszły kwartał
export-period-this-year = Ten rok
export-period-last-year = Zeszły rok
export-order = Kolejność
export-order-name = Według nazwisk
export-order-recent = Od ostatniego kontaktu
export-required = Tylko wiersze, które mają
export-required-none = Cokolwiek
export-handed = Tylko karty wybrane na ekranie Karty.
export-by-region = Jak w Twoim kraju
export-decimal = Znak dziesiętny
export-decimal-comma = Przecinek
export-decimal-point = Kropka
export-encoding-all = Wszystkie (UTF-8)
export-encoding-central = Windows 1250
export-encoding-western = Windows 1252
export-encoding-hint = Dla starszych programów: Windows 1250 ma litery polskie i czeskie, Windows 1252 niemieckie i francuskie.
export-csv-spelt = Między komórkami: { $delimiter }. Znak dziesiętny: { $decimal }.
export-formulas = { $count ->
    [one] { $count } tekst, który arkusz uruchomiłby jako formułę, dostaje z przodu apostrof.
    [few] { $count } teksty, które arkusz uruchomiłby jako formułę, dostają z przodu apostrof.
    [many] { $count } tekstów, które arkusz uruchomiłby jako formułę, dostaje z przodu apostrof.
   *[other] { $count } tekstu, które arkusz uruchomiłby jako formułę, dostaje z przodu apostrof.
  }
export-numbers = { $count ->
    [one] { $count } numer dostaje niewidoczny tabulator i zostaje bez zmian.
    [few] { $count } numery dostają niewidoczny tabulator i zostają bez zmian.
    [many] { $count } numerów dostaje niewidoczny tabulator i zostaje bez zmian.
   *[other] { $count } numeru dostaje niewidoczny tabulator i zostaje bez zmian.
  }
export-lost = { $count ->
    [one] { $count } znak, którego { $encoding } nie ma, jest zastąpiony.
    [few] { $count } znaki, których { $encoding } nie ma, są zastąpione.
    [many] { $count } znaków, których { $encoding } nie ma, jest zastąpionych.
   *[other] { $count } znaku, których { $encoding } nie ma, jest zastąpione.
  }
export-lost-where = Które i gdzie
export-lost-place = Wiersz { $row }, { $column }: „{ $character }” zmienia się w „{ $instead }”
export-lost-place-unseen = Wiersz { $row }, { $column }: niewidoczny znak jest pominięty
export-lost-heading = Nagłówek { $column }: „{ $character }” zmienia się w „{ $instead }”
export-lost-heading-unseen = Nagłówek { $column }: niewidoczny znak jest pominięty
export-lost-more = { $count ->
    [one] i jeszcze { $count }
    [few] i jeszcze { $count }
    [many] i jeszcze { $count }
   *[other] i jeszcze { $count }
  }
export-lost-done = { $count ->
    [one] Zapisano; { $count } znak, którego { $encoding } nie ma, został zastąpiony.
    [few] Zapisano; { $count } znaki, których { $encoding } nie ma, zostały zastąpione.
    [many] Zapisano; { $count } znaków, których { $encoding } nie ma, zostało zastąpionych.
   *[other] Zapisano; { $count } znaku, których { $encoding } nie ma, zostało zastąpione.
  }
export-rows = { $count ->
    [one] { $count } wiersz
    [few] { $count } wiersze
    [many] { $count } wierszy
   *[other] { $count } wiersza
  }
export-entries = { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
    [many] { $count } wpisów
   *[other] { $count } wpisu
  }
export-done-rows = { $count ->
    [one] Zapisano { $name }, { $count } wiersz
    [few] Zapisano { $name }, { $count } wiersze
    [many] Zapisano { $name }, { $count } wierszy
   *[other] Zapisano { $name }, { $count } wiersza
  }
export-done-entries = { $count ->
    [one] Zapisano { $name }, { $count } wpis
    [few] Zapisano { $name }, { $count } wpisy
    [many] Zapisano { $name }, { $count } wpisów
   *[other] Zapisano { $name }, { $count } wpisu
  }
export-empty-rows = Brak wierszy do eksportu.
export-empty-period = W tym okresie nic się nie działo.
export-empty-sales = W tym okresie niczego nie sprzedano.
operation-import-profile-save = Zachowano profil importu: { $subject }
operation-import-profile-delete = Usunięto profil importu: { $subject }

## Text size, printing, files over the window, keys of the keyboard
text-larger = Większy tekst
text-smaller = Mniejszy tekst
text-usual = Zwykła wielkość tekstu
settings-text-size = Wielkość tekstu
print-title = Drukuj
print-card = Drukuj tę kartę
print-day = Drukuj plan dnia
print-list = Drukuj listę
print-list-all = Karty
print-list-found = Karty znalezione przez „{ $text }”
print-list-selected = Wybrane karty
print-count = { $count ->
    [one] { $shown } karta
    [few] { $shown } karty
    [many] { $shown } kart
   *[other] { $shown } karty
}
print-first = Pierwsze { $shown } z { $all } kart
print-reading = Czytanie kart do druku: { $shown }…
print-name = Nazwa
print-organisation = Organizacja
print-numbers = Numery
print-follow-ups = Otwarte zadania
print-history = Ostatnie kontakty
drop-title = Upuść, aby zaimportować
drop-text = { $count ->
    [one] Najpierw widać, co plik by zmienił.
    [few] Najpierw widać, co { $shown } pliki by zmieniły.
    [many] Najpierw widać, co { $shown } plików by zmieniło.
   *[other] Najpierw widać, co { $shown } pliku by zmieniło.
}
key-control = Ctrl
key-shift = Shift
key-alt = Alt
key-delete = Del
key-escape = Esc
key-enter = Enter
key-space = Spacja
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn
settings-third-parties = Co napisali inni i na jakiej licencji
settings-third-parties-text = Kartoteka powstała z pracy wielu osób. Każda część ma tu swoją nazwę i licencję.

## Kto dzwoni

caller-exact = ten sam numer
caller-national = ten sam numer, bez kraju
caller-suffix = zgadzają się ostatnie cyfry
caller-switchboard = inny numer tej firmy
operation-pop-save = Zapisano rozmowę: { $subject }
operation-pop-dismiss = Odłożono rozmowę: { $subject }
operation-call-heard = Rozmowa: { $subject }
pop-title = Kto dzwoni
pop-dialog = Dzwoni: { $name }
pop-close = Odłóż tę rozmowę
pop-calling = Dzwoni teraz
pop-calling-out = Dzwonisz
pop-called = Połączenie o { $time }
pop-called-out = Wychodzące o { $time }
pop-talking = Rozmowa, { $time }
pop-end-unknown = Od { $time }, koniec nieznany
pop-ended = Koniec rozmowy, { $time }
pop-ended-plain = Koniec rozmowy
pop-missed = Nieodebrane o { $time }
pop-asked = Sprawdzenie
pop-unknown = Nieznany numer
pop-withheld = Numer zastrzeżony
pop-withheld-hint = Rozmowę i tak można zapisać.
pop-firm = Inny numer tej firmy: { $number }
pop-guess = Zgadzają się tylko ostatnie cyfry: { $number }
pop-national = Ten sam numer, bez kraju lub wewnętrznego: { $number }
pop-alike = { $count ->
    [one] Z numerem { $count } karty zgadzają się tylko ostatnie cyfry
    [few] Z numerami { $count } kart zgadzają się tylko ostatnie cyfry
    [many] Z numerami { $count } kart zgadzają się tylko ostatnie cyfry
   *[other] Z numerami { $count } karty zgadzają się tylko ostatnie cyfry
  }
pop-name-told = W telefonie: „{ $name }”
pop-name-take = Użyj tej nazwy
pop-shared = { $count ->
    [one] { $count } karta ma ten numer
    [few] { $count } karty mają ten numer
    [many] { $count } kart ma ten numer
   *[other] { $count } karty ma ten numer
  }
pop-whose = Kto to jest?
pop-chosen-last = ostatnio
pop-note = Notatka z rozmowy
pop-remind = Przypomnij
pop-in-two-weeks = Za 2 tygodnie
pop-save = Zapisz rozmowę
pop-save-new = Nowa karta i zapis
pop-save-only = Bez karty
pop-open = Otwórz kartę
pop-next-call = Następna rozmowa
pop-who = Kto to jest? Wpisz nazwisko
pop-earlier = Wcześniejsze rozmowy
pop-not-answered = { $when }, bez odpowiedzi
pop-same-block = Te same pierwsze cyfry
pop-add-to-card = Dodaj do karty
pop-never = Nigdy
pop-last-order = Ostatnie zamówienie
pop-to-do = Do zrobienia
pop-nothing = Nic
pop-late = { $count ->
    [one] { $count } po terminie
    [few] { $count } po terminie
    [many] { $count } po terminie
   *[other] { $count } po terminie
  }
pop-this-number = Ten numer
pop-due = { $when }:
pop-told-asked = Wyszukano: { $name }
pop-told-missed = Nieodebrane: { $name }
pop-told-out = Dzwonisz do: { $name }
pop-last-said = Ostatnio: { $text }
pop-next = Do zrobienia: { $text }
pop-other = Ktoś inny
pop-others = Inne rozmowy
pop-find = Ostatnie cyfry numeru albo nazwisko
pop-find-hint = 4040, Nowak
pop-find-number = Nie ma takiej karty. Enter pokaże numer { $number } jako nieznany.

## Skrzynka: co nie należy jeszcze do żadnej karty

import-open-inbox = Otwórz skrzynkę
inbox-text = Rozmowy, które czekają na opis, oraz to, czego numeru lub adresu nie ma na pewno żadna karta.
inbox-waiting = { $count ->
    [one] { $count } rozmowa lub list bez karty
    [few] { $count } rozmowy i listy bez karty
    [many] { $count } rozmów i listów bez karty
   *[other] { $count } rozmowy i listy bez karty
  }
inbox-numbers = Numery bez karty
inbox-unnamed = Karty bez nazwy
inbox-named = Karta ma nazwę: { $name }
inbox-save-name = Zapisz nazwę
inbox-save-name-of = Zapisz nazwę karty { $what }
inbox-withheld-calls = Rozmowy z numerów zastrzeżonych
inbox-mails = Listy od nieznanych nadawców
inbox-none = Nic nie czeka. Tu pojawią się rozmowy bez opisu oraz to, co przyniesie rejestr rozmów lub poczta, a czego numeru nie ma żadna karta.
inbox-calls = { $count ->
    [one] { $count } rozmowa
    [few] { $count } rozmowy
    [many] { $count } rozmów
   *[other] { $count } rozmowy
  }
inbox-missed = nieodebrane: { $count }
inbox-messages = { $count ->
    [one] { $count } wiadomość
    [few] { $count } wiadomości
    [many] { $count } wiadomości
   *[other] { $count } wiadomości
  }
inbox-shared = Ma go kilka kart
inbox-withheld = { $count ->
    [one] { $count } rozmowa z zastrzeżonego numeru nie może należeć do nikogo.
    [few] { $count } rozmowy z zastrzeżonych numerów nie mogą należeć do nikogo.
    [many] { $count } rozmów z zastrzeżonych numerów nie może należeć do nikogo.
   *[other] { $count } rozmowy z zastrzeżonych numerów nie może należeć do nikogo.
  }
inbox-no-subject = (bez tematu)
inbox-put-on = Na kartę: { $name }
inbox-as-note = Zachowaj jako notatkę
inbox-choose = Inna karta…
inbox-choose-of = Inna karta dla: { $what }
inbox-choose-first = Wybierz kartę…
inbox-choose-first-of = Wybierz kartę dla { $what }
inbox-name = Nazwa na karcie
inbox-make-card = Zrób kartę
inbox-make-card-of = Zrób kartę: { $what }
inbox-other-card = Albo na kartę, która już jest
inbox-more = Pokaż więcej
inbox-put = { $count ->
    [one] Na karcie { $name }: { $count } wpis
    [few] Na karcie { $name }: { $count } wpisy
    [many] Na karcie { $name }: { $count } wpisów
   *[other] Na karcie { $name }: { $count } wpisu
  }
inbox-noted = List jest notatką na karcie: { $name }
inbox-wordless = Rozmowy bez opisu
inbox-wordless-waiting = { $count ->
    [one] { $count } rozmowa bez opisu
    [few] { $count } rozmowy bez opisu
    [many] { $count } rozmów bez opisu
   *[other] { $count } rozmowy bez opisu
  }
inbox-word = Opisz
inbox-word-of = Opisz rozmowę: { $who }
inbox-no-word = Zostaw bez opisu
inbox-no-word-of = Zostaw bez opisu rozmowę: { $who }
inbox-no-word-all = { $count ->
    [one] Zostaw bez opisu { $count } rozmowę
    [few] Zostaw bez opisu wszystkie { $count }
    [many] Zostaw bez opisu wszystkie { $count }
   *[other] Zostaw bez opisu wszystkie { $count }
  }
inbox-no-word-every = Zostaw bez opisu wszystkie rozmowy
inbox-no-word-done = { $count ->
    [one] { $count } rozmowa nie czeka już na opis
    [few] { $count } rozmowy nie czekają już na opis
    [many] { $count } rozmów nie czeka już na opis
   *[other] { $count } rozmowy nie czeka już na opis
  }

## Staying in touch
stay-in-touch = Stały kontakt
stay-in-touch-hint = Rozmowa, spotkanie, wizyta, mail, wiadomość lub list zaczyna liczenie dni od nowa; notatka i nieodebrane połączenie nie.
stay-in-touch-by-tags = Według etykiet
stay-in-touch-own = Własny odstęp
stay-in-touch-never = Nie przypominaj
stay-in-touch-ideal = Najlepiej co, dni
stay-in-touch-longest = Najdłużej, dni
stay-in-touch-every = { $ideal }, najwyżej { $longest }
touch-days =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
        [many] { $count } dni
       *[other] { $count } dnia
    }
touch-in-touch = W kontakcie
touch-going-quiet = Robi się cicho
touch-too-long = Za długo cicho
touch-line = { $state }: najlepiej co { $ideal }, teraz { $days }
touch-line-tag = { $state }: najlepiej co { $ideal }, teraz { $days } ({ $tag })
touch-muted = Bez przypominania
touch-change = Zmień, jak często się kontaktować
quiet-title = Robi się cicho
quiet-months = { $count ->
    [0] Bez kontaktu w ostatnich 12 miesiącach
    [one] { $count } kontakt w ostatnich 12 miesiącach
    [few] { $count } kontakty w ostatnich 12 miesiącach
    [many] { $count } kontaktów w ostatnich 12 miesiącach
   *[other] { $count } kontaktu w ostatnich 12 miesiącach
  }
quiet-row = { $days }, najwyżej { $longest }
quiet-row-wished = { $days }, najlepiej co { $ideal }
quiet-more =
    { $count ->
        [one] Pokaż jeszcze { $count }
        [few] Pokaż jeszcze { $count }
        [many] Pokaż jeszcze { $count }
       *[other] Pokaż jeszcze { $count }
    }
settings-tags = Etykiety
settings-tag-gaps = Stały kontakt według etykiety
settings-tag-gaps-hint = Własny odstęp karty liczy się przed odstępem jej etykiet; z kilku etykiet liczy się najkrótszy.
settings-tag-gaps-none = Żadna etykieta nie ma jeszcze odstępu.
settings-tag = Etykieta
settings-tag-gap-set = Ustaw
settings-tag-gap-remove = Usuń odstęp etykiety { $tag }
settings-tag-gap-saved = Zmieniono odstęp etykiety { $tag }
settings-tag-none = Tu można wybrać etykiety, które mają karty.
operation-stay-in-touch-set = Stały kontakt: { $subject }
operation-tag-gap-set = Odstęp etykiety: { $subject }
field-stay-in-touch = jak często się kontaktować
column-stay-in-touch = Stały kontakt
error-gap = Odstęp to liczba dni od 1 do { $most }, a najdłuższy nie może być krótszy od najlepszego.
error-no-such-tag = Żadna karta nie ma etykiety „{ $tag }”. Najpierw nadaj ją jakiejś karcie.
problem-table-gap = „{ $text }” nie mówi, jak często się kontaktować. Zachowano jako własne pole.
import-whole-tag-gap = Odstęp „{ $text }” etykiety { $tag } nie jest liczbą dni i został pominięty.
karto-no-gap = „{ $text }” to nie odstęp. Podaj najlepszą i najdłuższą liczbę dni, na przykład 14;30, albo never.
karto-quiet-none = Z nikim nie zrobiło się cicho.

## Plans
operation-plan-save = Zachowano plan: { $subject }
operation-plan-delete = Usunięto plan: { $subject }
operation-plan-start = Rozpoczęto plan: { $subject }
operation-enrolment-pause = Wstrzymano plan: { $subject }
operation-enrolment-resume = Wznowiono plan: { $subject }
operation-enrolment-skip = Pominięto krok planu: { $subject }
operation-enrolment-stop = Zakończono plan: { $subject }
error-plan-name = Plan potrzebuje nazwy o najwyżej 80 znakach.
error-plan-steps = Plan ma od 1 do { $most } kroków, każdy z czymś do zrobienia i najwyżej { $days } dni.
error-plan-built-in = { $name } należy do programu i zostaje. Aby go zmienić, zachowaj własny plan pod tą nazwą.
error-no-plan = Nie ma planu „{ $name }”.
error-plan-on-it = { $name } ma już plan { $plan }.
error-plan-not-on = Z planem { $plan } ({ $name }) nie da się tego zrobić: plan w toku można wstrzymać lub pominąć jego krok, wstrzymany można wznowić, a zakończony pozostaje zakończony.
error-plan-nobody = Nie podano żadnej karty dla planu.
import-whole-enrolment-lost = Plan karty nr { $number } dotyczy karty, której nie ma w pliku ({ $text }), i został pominięty.
import-whole-plan = Plan { $name } nie ma kroków, których można użyć, i został pominięty.
log-outcome-not-interested = Brak zainteresowania
plan-running = w toku
plan-paused = wstrzymany
plan-done = wykonany
plan-stopped = zakończony
plan-won = zamówienie
plan-lost = brak zainteresowania
plan-moved = nie { $day }, bo to dzień wolny
karto-plan-cards =
    { $count ->
        [one] { $count } karta
        [few] { $count } karty
        [many] { $count } kart
       *[other] { $count } karty
    }
karto-plan-line = { $plan }, krok { $step } z { $count }, { $state }
karto-plan-on-it = Mają go już: { $names }
karto-no-step = „{ $text }” to nie krok. Podaj dni, rodzaj i co zrobić, na przykład „7 call Czy są pytania?”; +3 liczy się od wykonania poprzedniego kroku. Rodzaje: call, mail, message, letter, visit, meeting, task.
## Ikona w zasobniku oraz początek i koniec programu
tray-due = { $count ->
    [0] Nic na dziś
    [one] { $count } zadanie na dziś
    [few] { $count } zadania na dziś
    [many] { $count } zadań na dziś
   *[other] { $count } zadania na dziś
}
tray-open = Otwórz Kartotekę
tray-find = Kto dzwoni?
tray-quit = Zakończ Kartotekę
tray-stays = Kartoteka działa dalej w zasobniku, żeby pokazywać przypomnienia i rozmowy. Zakończysz ją tam z menu albo klawiszami Ctrl+Q.
tray-ends = Kartoteka jest zamknięta. Ten pulpit nie ma zasobnika, więc przypomnienia i rozmowy pojawiają się tylko przy otwartym oknie.
settings-program = Początek i koniec
settings-in-tray = Działaj dalej w zasobniku po zamknięciu okna
settings-in-tray-hint = Wtedy też pojawiają się przypomnienia i rozmowy. Gdzie pulpit nie ma zasobnika, program kończy się razem z oknem.
settings-at-login = Uruchamiaj po zalogowaniu do komputera
settings-at-login-hint = Bez okna: ikona w zasobniku mówi, ile jest na dziś.
settings-at-login-failed = Nie udało się tego ustawić. Dodaj Kartotekę do programów uruchamianych z pulpitem w jego ustawieniach.

## Plany w oknie
frame-plans = Plany
plans-text = Plan to szereg zadań, które uruchamiasz jednym kliknięciem.
plans-list = Plany
plan-size = { $steps ->
    [one] { $steps } krok
    [few] { $steps } kroki
    [many] { $steps } kroków
   *[other] { $steps } kroku
}
plan-on = { $count ->
    [0] nikogo w planie
   *[other] w planie: { $count }
}
plan-built-in = Należy do programu. Zmiana uczyni go Twoim własnym.
plan-steps-of = Kroki planu { $plan }
plan-days = Dzień { $days }
plan-days-after = { $days ->
    [0] Od razu po zrobieniu poprzedniego kroku
    [one] { $days } dzień po zrobieniu poprzedniego kroku
    [few] { $days } dni po zrobieniu poprzedniego kroku
    [many] { $days } dni po zrobieniu poprzedniego kroku
   *[other] { $days } dnia po zrobieniu poprzedniego kroku
}
plan-step-words = { $kind }: { $text }
plan-step-name = Krok { $place } z { $count }, { $days }. { $what }
plan-new = Nowy plan
plan-more = Więcej: { $plan }
plan-rename = Zmień nazwę planu
plan-delete = Usuń plan
plan-was-deleted = Plan usunięty: { $plan }
plan-was-saved = Plan zapisany: { $plan }
plan-was-renamed = Nowa nazwa planu: { $plan }
plan-name = Nazwa planu
plan-name-missing = Plan potrzebuje nazwy.
plan-name-taken = Plan „{ $name }” już jest.
plan-first-step = Pierwszy krok
plan-step-add = Dodaj krok
plan-step-edit = Zmień krok
plan-step-edit-button = Zmień
plan-step-remove = Usuń krok
plan-step-remove-button = Usuń
plan-step-was-removed = Krok usunięty: { $text }
plan-step-was-added = Krok dodany: { $text }
plan-step-was-changed = Krok zmieniony: { $text }
plan-step-gone = Ten krok został w międzyczasie zmieniony albo usunięty, więc nic nie zapisano. Wpisany tekst jest nadal tutaj: skopiuj go, zamknij okno i otwórz krok taki, jaki jest teraz.
plan-step-only = Plan potrzebuje kroku. Usuń raczej cały plan.
plan-step-earlier = Przesuń krok w górę
plan-step-later = Przesuń krok w dół
plan-step-moved = { $text }: krok { $place } z { $count }
plan-step-kind = Rodzaj
plan-step-days = Po dniach
plan-step-days-wrong = Liczba całych dni, najwyżej { $most }.
plan-step-counted = Liczone
plan-step-from-start = od początku
plan-step-from-before = od zrobienia poprzedniego kroku
plan-step-text = Co zrobić
plan-step-subject = Temat
plan-step-draft = Treść szkicu
plan-step-draft-hint = Z karty: { $places }
plan-step-text-missing = Napisz, co trzeba zrobić.
plan-start = Uruchom plan
plan-start-button = Uruchom
plan-start-for = Uruchom { $plan }
plan-start-with = Z kim
plan-start-which = Plan
plan-start-on = Początek
plan-start-on-lost = Nie ma tu dnia. Na przykład „poniedziałek” albo „1 grudnia”.
plan-start-today = dziś
plan-start-cards = { $count ->
    [one] { $shown } karta
    [few] { $shown } karty
    [many] { $shown } kart
   *[other] { $shown } karty
}
plan-start-who-missing = Najpierw wybierz kartę.
plan-start-dates = Terminy
plan-start-waits = jeśli poprzedni krok będzie zrobiony w swoim dniu
plan-start-moved = przesunięte: { $day } to dzień wolny
plan-start-together = { $count ->
    [one] tego samego dnia co krok { $steps }
    [few] tego samego dnia co kroki { $steps }
    [many] tego samego dnia co kroki { $steps }
   *[other] tego samego dnia co kroki { $steps }
  }
plan-start-on-it = Już w planie, pozostają bez zmian: { $names }
plan-start-none = Nie ma kogo dodać: wszystkie karty są już w planie { $plan }.
plan-was-started = Plan uruchomiony: { $plan }
plan-were-started = { $count ->
    [one] { $plan }: uruchomiono z { $shown } kartą
    [few] { $plan }: uruchomiono z { $shown } kartami
    [many] { $plan }: uruchomiono z { $shown } kartami
   *[other] { $plan }: uruchomiono z { $shown } karty
}
plan-starting = { $count ->
    [one] Uruchamianie planu z { $shown } kartą
    [few] Uruchamianie planu z { $shown } kartami
    [many] Uruchamianie planu z { $shown } kartami
   *[other] Uruchamianie planu z { $shown } karty
}
plan-no = Bez planu
plan-with-card = Od razu uruchom plan
card-added-on-plan = Karta dodana, plan uruchomiony: { $plan }
cards-plan-button = Plan
enrolment-list = Plany
enrolment-step = { $plan }, krok { $step } z { $count }
enrolment-rests = { $plan }, krok { $step } z { $count }, wstrzymany
enrolment-next = dalej: { $text }, { $when }
enrolment-pause = Wstrzymaj
enrolment-resume = Wznów
enrolment-skip = Pomiń
enrolment-stop = Zakończ
enrolment-pause-of = Wstrzymaj plan { $plan }
enrolment-resume-of = Wznów plan { $plan }
enrolment-skip-of = Pomiń następny krok planu { $plan }
enrolment-stop-of = Zakończ plan { $plan }
enrolment-pause-key = Wstrzymaj lub wznów plan
enrolment-skip-key = Pomiń następny krok planu
enrolment-stop-key = Zakończ plan
enrolment-was-paused = Plan wstrzymany: { $plan }
enrolment-was-resumed = Plan wznowiony: { $plan }
enrolment-was-skipped = Krok pominięty: { $plan }
enrolment-was-stopped = Plan zakończony: { $plan }
enrolment-ended-done = { $plan }: wszystkie kroki zrobione, { $when }
enrolment-ended-stopped = { $plan }: zakończony, { $when }
enrolment-ended-won = { $plan }: zakończony zamówieniem, { $when }
enrolment-ended-lost = { $plan }: zakończony, brak zainteresowania, { $when }
log-item-step-paused = Krok wstrzymany
keys-plans = Plany
keys-export = Eksport

## Karty jako tabela

frame-table = Tabela kart
keys-grid = W tabeli kart
grid-list = Lista
grid-list-title = Pokaż jako listę
grid-columns = Kolumny
grid-columns-choose = Wybierz kolumny
grid-export = Eksportuj jak widać
grid-more = Więcej o tabeli
grid-up = Komórka wyżej
grid-down = Komórka niżej
grid-left = Komórka po lewej
grid-right = Komórka po prawej
grid-row-start = Pierwsza komórka karty
grid-row-end = Ostatnia komórka karty
grid-add-up = Zaznacz też komórkę wyżej
grid-add-down = Zaznacz też komórkę niżej
grid-add-left = Zaznacz też komórkę po lewej
grid-add-right = Zaznacz też komórkę po prawej
grid-add-page-down = Zaznacz stronę w dół
grid-add-page-up = Zaznacz stronę w górę
grid-edit = Zmień w komórce
grid-back = Krok wstecz
grid-fill = Wypełnij w dół
grid-clear = Opróżnij komórki
grid-copy = Kopiuj komórki
grid-paste = Wklej blok
grid-open = Otwórz kartę
grid-sort = Sortuj według tej kolumny
grid-column-left = Przesuń kolumnę w lewo
grid-column-right = Przesuń kolumnę w prawo
grid-column-hide = Ukryj kolumnę
grid-cell = { $heading }, { $name }
grid-changed =
    { $count ->
        [one] Zmieniono { $shown } kartę
        [few] Zmieniono { $shown } karty
        [many] Zmieniono { $shown } kart
       *[other] Zmieniono { $shown } karty
    }
grid-nothing-changed = Nic się nie zmieniło: komórki już to zawierają.
grid-copied =
    { $count ->
        [one] Skopiowano { $shown } komórkę
        [few] Skopiowano { $shown } komórki
        [many] Skopiowano { $shown } komórek
       *[other] Skopiowano { $shown } komórki
    }
grid-selected =
    { $cells ->
        [one] { $cells } komórka
        [few] { $cells } komórki
        [many] { $cells } komórek
       *[other] { $cells } komórki
    } na { $cards ->
        [one] { $cards } karcie
        [few] { $cards } kartach
        [many] { $cards } kartach
       *[other] { $cards } karty
    }
grid-sum = suma { $sum }
grid-numbers = liczby: { $numbers } z { $filled }
grid-pasting = Zapisuję komórki
grid-block = Blok
grid-block-hint = Skopiuj komórki w arkuszu, potem naciśnij tu Ctrl+V.
grid-block-all =
    { $cells ->
        [one] Zmieni się { $cells } komórka
        [few] Zmienią się { $cells } komórki
        [many] Zmieni się { $cells } komórek
       *[other] Zmieni się { $cells } komórki
    } na { $cards ->
        [one] { $cards } karcie
        [few] { $cards } kartach
        [many] { $cards } kartach
       *[other] { $cards } karty
    }.
grid-block-none = Nic by się nie zmieniło.
grid-block-guessed = W bloku nie ma tabulatorów: komórki dzieli znak „{ $sign }”.
grid-meanwhile = W tej komórce jest teraz „{ $text }”. Enter wpisuje tu nowy tekst, Escape zostawia ten.
grid-block-emptied =
    { $count ->
        [one] { $count } komórka będzie pusta.
        [few] { $count } komórki będą puste.
        [many] { $count } komórek będzie pustych.
       *[other] { $count } komórki będzie pustej.
    }
grid-block-refused =
    { $count ->
        [one] { $count } komórka zostaje, jak jest
        [few] { $count } komórki zostają, jak są
        [many] { $count } komórek zostaje, jak jest
       *[other] { $count } komórki zostaje, jak jest
    }
grid-block-more = i jeszcze { $count }
grid-block-rows =
    { $count ->
        [one] { $count } wiersz bloku wykracza poza ostatnią kartę i zostaje pominięty.
        [few] { $count } wiersze bloku wykraczają poza ostatnią kartę i zostają pominięte.
        [many] { $count } wierszy bloku wykracza poza ostatnią kartę i zostaje pominiętych.
       *[other] { $count } wiersza bloku nie ma już karty i zostaje pominięte.
    }
grid-block-columns =
    { $count ->
        [one] { $count } kolumna bloku nie mieści się po prawej i zostaje pominięta.
        [few] { $count } kolumny bloku nie mieszczą się po prawej i zostają pominięte.
        [many] { $count } kolumn bloku nie mieści się po prawej i zostaje pominiętych.
       *[other] { $count } kolumny bloku nie mieści się po prawej i zostaje pominięte.
    }
grid-block-put = Wstaw
grid-block-put-rest = Wstaw resztę
grid-no-kind = „{ $text }” to ani Osoba, ani Firma lub instytucja.
grid-no-day = „{ $text }” nie jest dniem kalendarza. Napisz 1980-05-17, a gdy rok nie jest znany, --05-17.
grid-no-gap = „{ $text }” nie jest odstępem w dniach. Napisz 14 albo 14;30.
grid-label-of-nothing = Nie ma jeszcze nic, przy czym mogłoby stać „{ $text }”.
grid-fixed = { $heading }: to oblicza Kartoteka. Nie można tego zmienić.
grid-gone = Tej karty już nie ma.
grid-stale = Ta karta została tymczasem zmieniona. Spójrz na nią i spróbuj ponownie.
grid-moved = Tabela się tymczasem zmieniła: stoi tam teraz inna karta. Spójrz na nią i spróbuj ponownie.
grid-name-borrowed = Karta nie ma własnej nazwy; widać tu inne jej pole.
grid-no-gaps = Między numerami, adresami i linkami nie ma luk: to przeszłoby do innej kolumny. Opróżnij ostatnią albo wypełnij poprzednią.
grid-too-long = Tekst jest za długi; mieści się { $limit } znaków.
grid-too-large = Blok może mieć najwyżej { $limit } wierszy.
grid-unreadable = Bloku nie da się odczytać.
column-last-contact-on = Ostatni kontakt
column-created-on = Dodano
column-changed-on = Zmieniono
operation-grid-save = Zmieniono komórki: { $subject }
export-order-seen = Jak w tabeli

## Papier w dokładnym rozmiarze

paper-title = Drukuj do PDF
paper-cards = Karty kartotekowe
paper-labels = Etykiety adresowe
paper-phones = Lista telefonów
paper-day = Plan dnia
paper-file-cards = karty
paper-file-labels = etykiety
paper-file-phones = telefony
paper-file-day = plan-dnia
paper-day-title = Zadania na { $day }
paper-foot = Wydruk { $day }
paper-to-do = Do zrobienia
paper-in = od nich
paper-out = do nich
paper-missed = nieodebrane
paper-last-contact = Ostatni kontakt { $when }: { $said }
paper-more-due = { $count ->
    [one] Jeszcze 1 nie zmieściło się na tej kartce
    [few] Jeszcze { $count } nie zmieściły się na tej kartce
    [many] Jeszcze { $count } nie zmieściło się na tej kartce
   *[other] Jeszcze { $count } nie zmieściło się na tej kartce
  }
paper-older = Przejrzano tylko { $count } najnowszych wpisów historii.
paper-date = { $day } { $month ->
    [1] sty
    [2] lut
    [3] mar
    [4] kwi
    [5] maj
    [6] cze
    [7] lip
    [8] sie
    [9] wrz
    [10] paź
    [11] lis
   *[12] gru
}
paper-nothing = Nie ma czego drukować.
paper-nothing-due = Nic nie jest zaległe ani na dziś, więc plan dnia jest pusty. To, co później, jest w Zadaniach.
paper-no-address = Żadna z tych kart nie ma adresu, więc nie ma etykiet do druku.
paper-too-many = Kart jest za dużo, by wydrukować je naraz: { $count }, a najwięcej można { $most }. Wybierz mniej.
paper-no-sheet = Nie ma arkusza etykiet „{ $name }”. Są: { $known }.
paper-no-label = Etykiet na arkuszu: { $count }. Zacznij od jednej z nich.
paper-nudge = Etykiety można przesunąć najwyżej o 5 mm, co pół milimetra.
paper-sheet-count = Arkusz ma od 1 do 400 etykiet.
paper-sheet-small = Etykieta ma co najmniej 15 mm szerokości i 8 mm wysokości.
paper-sheet-overlap = Etykiety tej wielkości zachodziłyby na siebie. Odległość od etykiety do etykiety musi być co najmniej jej wielkością.
paper-sheet-off = Etykiety tej wielkości i w tej liczbie wyszłyby poza brzeg papieru.
paper-done = Zapisano { $name }. { $pages ->
    [one] 1 strona
    [few] { $pages } strony
    [many] { $pages } stron
   *[other] { $pages } strony
}.
paper-left-out = { $count ->
    [one] 1 karta bez adresu nie ma etykiety
    [few] { $count } karty bez adresu nie mają etykiet
    [many] { $count } kart bez adresu nie ma etykiet
   *[other] { $count } karty bez adresu nie mają etykiet
}: { $names }
paper-shortened = { $count ->
    [one] 1 nie zmieściła się w całości
    [few] { $count } nie zmieściły się w całości
    [many] { $count } nie zmieściło się w całości
   *[other] { $count } nie zmieściły się w całości
}: { $names }
paper-missing = Tych znaków nie ma w czcionkach; w miejscu każdego stoi ramka: { $letters }
qr-title = Kod QR
qr-hint = Aparat telefonu dodaje kartę do kontaktów.
qr-picture = Kod QR: { $name }
qr-left-out = Pominięto, aby kod dało się odczytać: { $what }
qr-part-address = adres
qr-part-emails = dalsze adresy e-mail
qr-part-phones = dalsze numery
qr-part-organisation = organizacja
qr-too-much = Nawet nazwa i numer z tej karty to za dużo na kod QR, który da się odczytać.
paper-pages = { $pages ->
    [one] 1 strona
    [few] { $pages } strony
    [many] { $pages } stron
   *[other] { $pages } strony
}
paper-output = Co drukować
paper-size = Wielkość karty
paper-paper = Papier
paper-own-size = Sama karta
paper-usual = A4
paper-sheet = Arkusz etykiet
paper-own-sheet = Własny arkusz
paper-own-columns = Etykiet w poziomie
paper-own-rows = Etykiet w pionie
paper-own-width = Szerokość, mm
paper-own-height = Wysokość, mm
paper-own-left = Od lewej, mm
paper-own-top = Od góry, mm
paper-own-across = Do następnej w poziomie, mm
paper-own-down = Do następnej w pionie, mm
paper-start = Pierwsza etykieta
paper-nudge-x = W prawo, mm
paper-nudge-y = W dół, mm
paper-outline = Strona próbna
paper-outline-hint = Drukuje obrysy na zwykłym papierze; przyłóż ją do arkusza etykiet, a zobaczysz, co przesunąć.
paper-each-card = Etykieta na kartę, nie na gospodarstwo
paper-page = Strona { $page } z { $pages }
paper-page-before = Poprzednia strona
paper-page-after = Następna strona
paper-preview = Podgląd strony { $page }
paper-save = Zapisz PDF…
cards-print-button = Drukuj…
qr-show = Pokaż kod QR

## Pliki przy kartach

attachment-too-large = Plik { $name } ma ponad { $limit } MB; nie załączono go. Trzymaj go w folderze i zapisz na karcie, gdzie leży.
attachment-known = Plik { $name } jest tu już załączony.
attachment-changed = Plik { $name } zmieniał się podczas czytania. Niczego nie załączono; spróbuj, gdy będzie gotowy.
attachment-only-saved = Plików takich jak { $name } nie otwiera się stąd. Zapisz go i otwórz samodzielnie, jeśli ufasz nadawcy.
attachment-none-named = Podaj pliki do załączenia.
attachment-list-empty = Brak plików.
check-attachment = Treści załączonego pliku { $name } brakuje albo jest uszkodzona. Przywróć kopię zapasową albo załącz plik jeszcze raz.
check-photo = Zdjęcia na karcie { $name } brakuje albo jest uszkodzone. Przywróć kopię zapasową albo dodaj zdjęcie do karty jeszcze raz.
error-export-whole-too-large = Razem to ponad { $limit } MB, więcej, niż da się zaimportować z powrotem. Wyeksportuj kartotekę w częściach; kopia zapasowa mieści wszystko. Niczego nie zapisano.
import-whole-attachment-lost = Plik { $name } jest załączony do czegoś, czego nie ma w eksporcie; pominięto go.
import-whole-attachment-broken = Załączony plik { $name } jest w eksporcie uszkodzony; pominięto go.
import-whole-attachment-missing = Załączony plik { $name } nie ma w eksporcie treści; pominięto go.
import-whole-attachment-too-large = Załączony plik { $name } ma ponad { $limit } MB; pominięto go.
attachment-title = Pliki
attachment-attach = Załącz plik…
attachment-attach-here = Załącz plik do tego wpisu
attachment-none = Nie ma jeszcze plików. Upuść tu plik.
attachment-open-title = Otworzyć { $name }?
attachment-open-text = Plik otworzy się w programie, który ma do tego komputer, jako kopia bez możliwości zmian. Otwieraj tylko pliki od zaufanych nadawców.
attachment-open = Otwórz
attachment-save-as = Zapisz { $name } jako…
attachment-remove = Usuń { $name }
attachment-added = { $count ->
    [one] Załączono plik
    [few] Załączono { $count } pliki
    [many] Załączono { $count } plików
   *[other] Załączono { $count } pliku
}
attachment-removed = Usunięto plik
attachment-saved = Zapisano { $name }
attachment-no-opener = Nie znaleziono programu, który to otwiera. Zapisz plik i otwórz go samodzielnie.
file-show-in-folder = Pokaż w folderze
file-no-folder = Nie znaleziono programu, który pokazuje foldery.
dialog-attachment = Załącz pliki
drop-attach-title = Upuść, aby załączyć
drop-attach-card = Upuść, a plik znajdzie się na karcie: { $name }.
drop-attach-interaction = Upuść, a plik znajdzie się przy tej rozmowie, wizycie albo e-mailu.
drop-attach-note = Upuść, a plik znajdzie się przy tej notatce.
merge-history-files = { $count ->
    [one] 1 plik
    [few] { $count } pliki
    [many] { $count } plików
   *[other] { $count } pliku
}
merge-history-orders = { $count ->
    [one] 1 zamówienie
    [few] { $count } zamówienia
    [many] { $count } zamówień
   *[other] { $count } zamówienia
}
merge-history-payments = { $count ->
    [one] 1 płatność
    [few] { $count } płatności
    [many] { $count } płatności
   *[other] { $count } płatności
}
merge-terms-give-way = { $name }, termin płatności { $days ->
    [one] jeden dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
  }: zamiast niego zostają warunki karty, która zostaje
attachment-size = { $ending } · { $size }

# Zamówienia i pieniądze
operation-product-save = Zapisano produkt: { $subject }
operation-product-delete = Usunięto produkt: { $subject }
operation-order-save = Zapisano zamówienie: { $subject }
operation-order-state = Zmieniono stan zamówienia: { $subject }
operation-order-repeat = Powtórzono zamówienie: { $subject }
operation-order-delete = Usunięto zamówienie: { $subject }
operation-payment-add = Zapisano płatność: { $subject }
operation-payment-delete = Usunięto płatność: { $subject }
operation-terms-set = Warunki płatności: { $subject }
error-amount = „{ $text }” to nie kwota. Proszę ją wpisać jak { $example }.
error-amount-places = „{ $text }” ma za dużo miejsc po przecinku: { $currency } ma { $places }.
error-amount-no-places = „{ $text }” ma miejsca po przecinku: { $currency } ich nie ma.
error-amount-large = „{ $text }” to za dużo: kwota może wynosić najwyżej { $most }.
error-amount-negative = „{ $text }” jest poniżej zera. Pieniądze oddane zapisuje się jako zwrot.
error-currency = „{ $text }” to nie waluta. Proszę wpisać jej trzy litery, jak EUR.
error-quantity = „{ $text }” to nie ilość. Proszę wpisać liczbę większą od zera, mniejszą niż milion, najwyżej z trzema miejscami po przecinku.
error-quantity-or-none = „{ $text }” to nie ilość. Proszę wpisać liczbę od zera, mniejszą niż milion, najwyżej z trzema miejscami po przecinku.
error-discount = „{ $text }” to nie rabat. Proszę wpisać procent od 0 do 100.
error-tax = „{ $text }” to nie stawka podatku. Proszę wpisać procent od 0 do 100 albo jedno z { $words }.
error-document-day = „{ $text }” to nie dzień, który może tu stać. Proszę go wpisać jak 2026-11-28.
error-period = Okres kończy się, zanim się zacznie.
error-product-text = Produkt musi mieć nazwę; nazwa, numer i jednostka to jeden wiersz, najwyżej { $most } znaków.
error-product-twice = Produkt { $name } już jest.
error-product-several = Kilka produktów nazywa się { $name }.
product-in-use = { $name } jest potrzebny zamówieniom, zgłoszeniom, stanowi magazynu lub czekającym ({ $count ->
    [one] raz
    [few] { $count } razy
    [many] { $count } razy
   *[other] { $count } razy
  }), więc zostaje, poza sprzedażą.
error-order-lines = Zamówienie musi mieć choć jeden wiersz, a ma najwyżej { $most }.
error-order-line-text = Wiersz musi mieć tekst, najwyżej { $most } znaków.
error-order-price = Ile kosztuje { $name }? Nie ma ceny w { $currency }.
error-order-due = Termin płatności jest przed dniem zamówienia.
error-order-large = Zamówienie wychodzi na więcej, niż można zapisać.
error-order-deposit = Zaliczka jest większa niż zamówienie ({ $gross }).
error-order-paid = Zamówienie { $number } ma płatności ({ $count ->
    [one] jedna płatność
    [few] { $count } płatności
    [many] { $count } płatności
   *[other] { $count } płatności
  }). Można je anulować: pieniądze zostaną wtedy jako nadpłata.
error-no-order = Nie ma zamówienia { $number }.
error-order-newest = Zamówienie { $number } jest najnowsze: jego numer zostałby nadany jeszcze raz. Anuluj je zamiast tego.
error-order-several = Kilka zamówień ma numer { $number }.
order-last-price = { $name }: { $price }, jak ostatnio.
order-credit = Zamówienie { $number } było już zapłacone; { $amount } to teraz nadpłata.
error-payment-nothing = Nic nie jest do zapłaty. Ile to jest?
error-payment-order = To zamówienie jest z innej karty albo w innej walucie.
error-refund = Nie można oddać więcej, niż zapłacono: { $paid }.
payment-advance = { $amount } zapłacono z góry i czeka na zamówienie.
error-terms-days = Termin płatności to od 0 do { $most } dni.
terms-over-limit = Do zapłaty jest { $owed }, więcej niż limit { $limit }.
import-whole-product = Produkt { $name } nie może być taki, jak mówi plik, i został pominięty.
import-whole-order = Zamówienie { $name } nie może być takie, jak mówi plik, i zostało pominięte.
import-whole-order-lost = Zamówienie nr { $number } w pliku dotyczy karty, której nie ma w pliku ({ $text }), i zostało pominięte.
import-whole-payment = Płatność nr { $name } w pliku nie może być taka, jak mówi plik, i została pominięta.
import-whole-payment-lost = Płatność nr { $number } w pliku dotyczy karty, której nie ma w pliku ({ $text }), i została pominięta.
import-whole-terms = Warunki płatności nr { $name } w pliku nie mogą być takie, jak mówi plik, i zostały pominięte.
import-whole-terms-lost = Warunki płatności nr { $number } w pliku dotyczą karty, której nie ma w pliku ({ $text }), i zostały pominięte.
order-state-quote = Oferta
order-state-ordered = Zamówione
order-state-making = W realizacji
order-state-ready = Gotowe
order-state-delivered = Wydane
order-state-cancelled = Anulowane
karto-order-net = Netto { $amount }
karto-order-gross = Razem { $amount }
karto-order-open = { $state }. Do zapłaty: { $amount }, termin { $day }
karto-order-sums = { $gross }, do zapłaty { $open }
balance-owed-word = do zapłaty
balance-owes = Do zapłaty: { $amount }
balance-owes-late = Do zapłaty: { $amount }, po terminie { $days ->
    [one] jeden dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
  }
balance-owed = Mamy do zapłaty { $amount }
balance-owed-late = Mamy do zapłaty { $amount }, po terminie { $days ->
    [one] jeden dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
  }
karto-balance-none = Nie ma zamówień ani płatności.
balance-terms = Termin płatności: { $days ->
    [one] jeden dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
  }
karto-ageing = przed terminem { $not_due } · 0–30: { $to_30 } · 31–60: { $to_60 } · 61–90: { $to_90 } · dłużej: { $over }
karto-ageing-none = Nikt nie ma nic do zapłaty.
karto-sales-total = Netto { $net }, podatek { $tax }, razem { $gross }. Zapłacono: { $paid }
karto-sales-missing = Brakujące numery: { $numbers }
karto-sales-twice = Numery, które są więcej niż raz: { $numbers }
log-item-order = Zamówienie
log-item-payment = Płatność
log-item-merge = Scalono
balance-title = Rozliczenia
balance-order = Zamówienie { $number }
balance-order-due = termin: { $day }
balance-sum = do zapłaty
balance-sum-late = { $days ->
    [one] { $days } dzień po terminie
    [few] { $days } dni po terminie
    [many] { $days } dni po terminie
   *[other] { $days } dnia po terminie
  }
balance-sum-own = mamy do zapłaty
balance-sum-late-own = mamy do zapłaty, { $days ->
    [one] { $days } dzień po terminie
    [few] { $days } dni po terminie
    [many] { $days } dni po terminie
   *[other] { $days } dnia po terminie
  }
balance-sum-credit = nadpłata
balance-sum-credit-own = nasza nadpłata
balance-credit = Nadpłata: { $amount }
balance-credit-own = Nasza nadpłata: { $amount }
balance-terms-own = Nasz termin płatności: { $days ->
    [one] jeden dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
  }
error-order-currency = Zamówienie { $number } zapłacono w { $currency } i w tej walucie zostaje.
order-dearer = Zamówienie { $number } było już zapłacone; teraz do zapłaty jest { $amount }.
error-terms-limit = Proszę podać obok limitu, w ile dni karta płaci.
error-not-this-card = Płatność { $text } nie jest z tej karty.
karto-terms-none = Niczego nie ustalono.

## Zamówienia i płatności w oknie

frame-orders = Zamówienia
keys-orders = Zamówienia
orders-filter = Które zamówienia
orders-open = Otwarte
orders-open-count = Otwarte { $count }
orders-all = Wszystkie
orders-payments = Płatności
orders-table-open = Otwarte zamówienia
orders-table-all = Wszystkie zamówienia
orders-table-payments = Płatności
orders-number = Nr
orders-day = Data
orders-who = Nazwa
orders-what = Co
orders-total = Razem
orders-paid = Wpłacono
orders-due = Termin
orders-state = Stan
orders-kind = Rodzaj
orders-order = Zamówienie
orders-note = Notatka
orders-amount = Kwota
orders-sums = Sumy
orders-sum = Razem { $gross } · wpłacono { $paid } · do zapłaty { $open }
orders-sum-bought = Zakupy: razem { $gross } · zapłacono { $paid } · do zapłaty { $open }
orders-none = Nie ma jeszcze zamówień. Kartoteka działa i bez nich.
orders-none-open = Nic nie jest otwarte. Wszystko zrobione i zapłacone.
orders-no-payments = Nie ma jeszcze płatności.
orders-help = Jak działają zamówienia
orders-detail = Wybrane zamówienie
orders-last = Ostatnie zamówienia
orders-last-one = { $number }, { $day }
orders-last-more = { $count ->
    [one] Razem 1 zamówienie
    [few] Razem { $count } zamówienia
    [many] Razem { $count } zamówień
   *[other] Razem { $count } zamówienia
  }
order-title = Zamówienie { $number }
order-more = Więcej dla zamówienia { $number }
order-of-day = Data: { $day }, termin: { $due }
order-late = Po terminie
order-paid = Zapłacone
order-days-late = { $count ->
    [one] 1 dzień po terminie
    [few] { $count } dni po terminie
    [many] { $count } dni po terminie
   *[other] { $count } dnia po terminie
  }
order-rate = { $rate }%
order-lines = Pozycje zamówienia
order-line = { $quantity } × { $price }
order-line-discount = rabat { $rate }
order-line-number = Pozycja { $place }
order-line-what = Co, pozycja { $place }
order-line-remove = Usuń pozycję { $place }
order-line-net = Netto { $amount }
order-what-hint = Produkt albo tekst
order-quantity = Ilość
order-price = Cena
order-price-last = { $last }, jak ostatnio · zwykle { $price }
order-price-same = { $last }, jak ostatnio
order-discount = Rabat
order-discount-short = Rabat %
order-discount-whole = Rabat od całości, w procentach
order-tax = Podatek %
order-keep-product = Zachowaj jako produkt
order-net = Netto
order-tax-of = Podatek { $rate }
order-gross = Razem
order-deposit = Zaliczka
order-was-paid = Wpłacono
order-open = Do zapłaty
order-on = Dzień
order-due = Termin płatności
order-by-terms = Według warunków
order-as-it-is = Bez zmian
order-for = Dla kogo
order-who-missing = Czyje to zamówienie? Proszę wybrać kartę.
order-new = Nowe zamówienie
order-change = Zamówienie { $number }
order-edit = Edytuj zamówienie
order-edit-button = Edytuj
order-on-key = Następny stan zamówienia
order-to = Dalej: { $state }
order-repeat = Powtórz zamówienie
order-repeat-last = Powtórz ostatnie zamówienie
order-cancel = Anuluj zamówienie
order-delete-key = Usuń zamówienie albo płatność
order-delete = Usuń zamówienie
order-open-card = Otwórz kartę zamówienia
order-was-saved = Zapisano zamówienie { $number }, { $amount }
order-moved = Zamówienie { $number }: { $state }
order-repeated = Powtórzono zamówienie { $number } jako { $made }
order-removed = Usunięto zamówienie { $number }
payment-new = Płatność
payment-of = Od kogo lub komu
payment-in = Wpłata
payment-out = Zapłata
payment-refund = Zwrot
payment-refund-in = Zwrot do nas
payment-way = Sposób
payment-way-cash = Gotówka
payment-way-transfer = Przelew
payment-way-card = Karta
payment-way-other = Inaczej
payment-purpose = Za co
payment-oldest = Najstarsze zamówienie ({ $currency })
payment-oldest-own = Nasze zobowiązania, od najstarszego ({ $currency })
payment-order = { $number }, do { $due }: { $open }
payment-all-open = Puste pole oznacza całą należność: { $amount }
payment-for = Za zamówienie { $number }
payment-was-saved = { $kind }: { $amount }
payment-delete = Usuń płatność
payment-removed = Usunięto płatność
ledger-title = Konto
ledger-day = Data
ledger-what = Opis
ledger-debit = Winien
ledger-credit = Ma
ledger-balance = Saldo
ledger-order = Zamówienie { $number }
ledger-payment = Płatność
ledger-refund = Zwrot
ledger-none = Na tym koncie nic nie ma do zapłaty.
ledger-earlier = Pokaż wcześniejsze wpisy
terms-edit = Zmień warunki płatności
terms-days = Termin płatności w dniach
terms-limit = Limit należności
terms-none = Nic nie ustalono
terms-days-lost = Liczba dni albo puste pole.
terms-over-newer = Te warunki zmieniono, odkąd zaczęto je poprawiać. Wpisane słowa stoją teraz w miejscu nowszych.
terms-were-set = Zmieniono warunki płatności
balance-terms-word = Warunki
balance-limit = Do { $amount }
orders-none-at-all = Nie ma jeszcze zamówień.
orders-detail-payment = Wybrana płatność
order-over-newer = To zamówienie zmieniono, odkąd zaczęto je poprawiać. Wpisane słowa stoją teraz w miejscu nowszych.

# Zgłoszenia
operation-ticket-save = Zapisano zgłoszenie: { $subject }
operation-ticket-status = Zmieniono stan zgłoszenia: { $subject }
ticket-status-new = Nowe
ticket-status-open = W pracy
ticket-status-waiting = Czeka
ticket-status-ready = Gotowe
ticket-status-collected = Odebrane
ticket-status-rejected = Odrzucone
ticket-hours = godz.
error-ticket-nothing = Proszę podać, co przyniesiono albo co jest zepsute.
error-ticket-long = To za długi tekst: najwyżej { $most } znaków.
error-ticket-lines = Zgłoszenie ma najwyżej { $most } wierszy.
error-ticket-large = Zgłoszenie wychodzi na więcej, niż można zapisać.
error-ticket-currency = Wiersze zgłoszenia są w { $currency }. Proszę wpisać je od nowa w innej walucie albo jej nie zmieniać.
error-ticket-days = Termin może być najwyżej za { $most } dni roboczych.
error-ticket-promise = Obiecany dzień jest przed dniem przyjęcia.
error-ticket-promise-more = Termin to sam dzień, a „{ $words }” mówi więcej. Resztę wpisz przy usterce.
error-ticket-interaction = Tej rozmowy albo wiadomości nie ma na tej karcie.
error-ticket-status = Zgłoszenie { $number } ma stan „{ $from }” i nie może stąd przejść w „{ $to }”. Może przejść w: { $allowed }.
error-no-ticket = Nie ma zgłoszenia { $number }.
import-whole-ticket = Zgłoszenie { $name } nie może być takie, jak mówi plik, i zostało pominięte.
import-whole-ticket-lost = Zgłoszenie nr { $number } w pliku dotyczy karty, której nie ma w pliku ({ $text }), i zostało pominięte.
merge-history-tickets = { $count ->
    [one] 1 zgłoszenie
    [few] { $count } zgłoszenia
    [many] { $count } zgłoszeń
   *[other] { $count } zgłoszenia
}
merge-history-wants = { $count ->
    [one] czeka na 1 rzecz
    [few] czeka na { $count } rzeczy
    [many] czeka na { $count } rzeczy
   *[other] czeka na { $count } rzeczy
}
log-item-ticket = Zgłoszenie
ticket-promised = Obiecane na { $day }{ $days ->
    [0] {""}
    [one] , dzień po terminie
    [few] , { $days } dni po terminie
    [many] , { $days } dni po terminie
   *[other] , { $days } dnia po terminie
}
ticket-days = { $days ->
    [0] od dzisiaj
    [one] od wczoraj
    [few] od { $days } dni
    [many] od { $days } dni
   *[other] od { $days } dnia
}
ticket-due = { $day }{ $days ->
    [0] {""}
    [one] , dzień po terminie
    [few] , { $days } dni po terminie
    [many] , { $days } dni po terminie
   *[other] , { $days } dnia po terminie
}
ticket-age = { $days ->
    [0] Przyjęte dzisiaj
    [one] Przyjęte wczoraj
    [few] Przyjęte { $days } dni temu
    [many] Przyjęte { $days } dni temu
   *[other] Przyjęte { $days } dnia temu
}
ticket-what = { $item }: { $fault }
ticket-step = { $number } · { $status }
ticket-kind-part = Część
ticket-kind-time = Czas
tickets-more = i jeszcze { $count }
paper-slip = Kwit
paper-file-slip = kwit
paper-no-ticket = Proszę podać, dla którego zgłoszenia jest kwit.
slip-title = Naprawa
slip-who = Klient
slip-phone = Telefon
slip-item = Przedmiot
slip-serial = Nr seryjny
slip-fault = Usterka
slip-promised = Termin
slip-taken-in = Przyjęto
slip-total = Razem
slip-signature = Odebrano, podpis
slip-stays = Zostaje przy przedmiocie
slip-bring = Proszę przynieść ten odcinek przy odbiorze

## Zgłoszenia w oknie

frame-tickets = Zgłoszenia
keys-tickets = Zgłoszenia
tickets-filter = Które zgłoszenia
tickets-group = { $name } { $count }
tickets-working = W pracy
tickets-waiting = Czekają
tickets-ready = Gotowe
tickets-done = Skończone
tickets-late = Po terminie
tickets-untold = Bez wiadomości
tickets-help = Jak działają zgłoszenia
tickets-none = Nie ma jeszcze zgłoszeń. Pierwsza przyniesiona rzecz trafi tutaj.
tickets-none-working = Nic nie jest w pracy.
tickets-none-waiting = Nic nie czeka na część ani na odpowiedź.
tickets-none-ready = Nic nie czeka na odbiór.
tickets-none-done = Nic jeszcze nie jest skończone.
tickets-none-late = Nic nie jest po terminie.
tickets-none-untold = Wszyscy wiedzą, że ich rzeczy są gotowe.
tickets-what = Co
tickets-since = Od
tickets-promised = Termin
tickets-word = Ostatnie słowo
tickets-detail = Wybrane zgłoszenie
tickets-open = Nieskończone zgłoszenia
ticket-new = Nowe zgłoszenie
ticket-title = Zgłoszenie { $number }
ticket-open-card = Otwórz kartę zgłoszenia
ticket-edit = Zmień zgłoszenie
ticket-edit-button = Zmień
ticket-on-key = Zmień stan zgłoszenia na następny
ticket-to = Następny stan: { $status }
ticket-moves = Jak było
ticket-word = Słowo o tym
ticket-ways = Zmień stan
ticket-moved = Zgłoszenie { $number }: { $status }
ticket-was-saved = Zapisano zgłoszenie { $number }
ticket-over-newer = To zgłoszenie zmieniono, odkąd zaczęto je poprawiać. Wpisane słowa stoją teraz w miejscu nowszych.
ticket-untold = Klient jeszcze nie wie
ticket-mood = Jak to przyjęto
ticket-mood-unsaid = Nic nie podano
ticket-mood-pleased = Zadowolenie
ticket-mood-calm = Spokój
ticket-mood-upset = Złość
ticket-by = Jak trafiło
ticket-by-counter = Przy ladzie
ticket-by-call = Telefonicznie
ticket-by-mail = Pocztą
ticket-by-told = Jak mówi rozmowa albo wiadomość
ticket-promise = Termin
ticket-promise-hint = piątek, 4.12. albo +5 jako dni robocze
ticket-lines = Części i czas
ticket-call = Zadzwoń: { $number }
ticket-line = { $kind }, wiersz { $place }
tickets-find = Numer zgłoszenia
ticket-of-entry = Zrób z tego zgłoszenie
pop-ticket = Zgłoszenie { $number }: { $what }

# Magazyn
operation-stock-move = Zmieniono stan magazynu: { $subject }
operation-want-add = Czeka na coś: { $subject }
operation-want-delete = Już nie czeka: { $subject }
error-no-product = Nie ma w sprzedaży produktu „{ $text }”.
error-stock-not-kept = Stanu { $name } się nie liczy. Najpierw proszę to włączyć przy produkcie.
error-stock-reason = Dlaczego jest więcej albo mniej? Poprawka musi mieć powód.
error-stock-text = To za długi tekst: najwyżej { $most } znaków.
stock-kind-order = Zamówienie
stock-kind-receipt = Przyjęcie
stock-kind-correction = Poprawka
stock-kind-return = Zwrot
stock-short = { $name }: zostaje { $free } (jest { $there }, sprzedane i niewydane { $promised }).
stock-line-short = Zostanie { $free }.
stock-there = { $name }: od ręki jest { $free }.
stock-arrived = { $name } już jest: potrzeba { $quantity }
stock-as-counted = { $name }: policzono tyle, ile było wiadomo.
stock-told = { $count ->
    [one] Czekała na to jedna karta: powstało zadanie
    [few] Czekały na to { $count } karty: dla każdej powstało zadanie
    [many] Czekało na to { $count } kart: dla każdej powstało zadanie
   *[other] Czekało na to { $count } karty: dla każdej powstało zadanie
  }.
import-whole-movement = Zmiana stanu magazynu nr { $name } w pliku nie może być taka, jak mówi plik, i została pominięta.
import-whole-movement-lost = Zmiana stanu magazynu nr { $number } w pliku dotyczy karty, której nie ma w pliku ({ $text }), i została pominięta.
import-whole-want = To, na co czeka karta, nr { $name } w pliku, nie może być takie, jak mówi plik, i zostało pominięte.
import-whole-want-lost = To, na co czeka karta, nr { $number } w pliku, dotyczy karty, której nie ma w pliku ({ $text }), i zostało pominięte.
log-item-want = Czeka na
log-item-stock-movement = Magazyn
karto-stock-row = jest { $there }, sprzedane { $promised }, zostaje { $free }, w drodze { $coming }
karto-stock-low = mało
karto-want-arrived = już jest
frame-stock = Magazyn
keys-stock = Magazyn
stock-filter = Które produkty
stock-shown-low = Mało
stock-shown-all = Wszystkie
stock-shown-waiting = Czekają
stock-none = Nie liczy się jeszcze stanu żadnego produktu. Kartoteka działa dobrze i bez tego.
stock-none-low = Niczego nie jest za mało.
stock-none-all = Nie liczy się stanu żadnego produktu.
stock-none-waiting = Nikt na nic nie czeka.
stock-help = Jak działa magazyn
stock-column-product = Produkt
stock-column-there = Jest
stock-column-promised = Sprzedane
stock-column-free = Zostaje
stock-column-coming = W drodze
stock-column-reorder = Domówić od
stock-column-waiting = Czekają
stock-waiting = { $count ->
    [one] czeka 1 karta
    [few] czekają { $count } karty
    [many] czeka { $count } kart
   *[other] czeka { $count } karty
}
stock-detail = Wybrany produkt
stock-is-low = Trzeba domówić
stock-receive = Przyszedł towar
stock-correct = Popraw stan
stock-sheet = Stan: { $name }
stock-by = Co się stało
stock-quantity = Ile
stock-difference = O ile więcej, albo mniej z minusem
stock-counted = Ile leży
stock-is-counted = Policzono
stock-in-unit = W: { $unit }
stock-reason = Dlaczego
stock-from = Od kogo
stock-from-missing = Od kogo przyszło? Wybierz kartę albo zostaw puste.
stock-was-moved = { $name }: { $moved }, teraz { $there }
stock-history = Co zmieniło stan
want-new = Dopisz do czekających
want-open-card = Otwórz kartę czekającego
want-remove = Już nie czeka
want-removed = { $name }: już nie czeka
want-list = Kto na to czeka
want-who = Kto
want-what = Co
want-what-hint = Kilka liter produktu
want-who-missing = Kto czeka? Proszę wybrać kartę.
want-what-missing = Na co? Proszę wybrać produkt.
want-was-saved = { $name } czeka na: { $what }
product-new = Nowy produkt
product-edit = Zmień produkt
product-edit-button = Zmień
product-name = Nazwa
product-code = Numer
product-unit = Liczone w
product-price = Cena bez podatku
product-cost = Ile kosztuje nas
product-stocked = Licz jego stan
product-reorder = Domówić od
product-reorder-hint = Gdy zostaje tyle lub mniej, jest go mało.
product-off-sale = Poza sprzedażą
product-was-saved = Zapisano { $name }
