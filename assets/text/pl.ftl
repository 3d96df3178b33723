## Counts

count-cards =
    { $count ->
        [one] { $count } karta
        [few] { $count } karty
        [many] { $count } kart
       *[other] { $count } karty
    }

## Errors

error-file-handle = Ten plik nie jest już pod ręką. Wybierz go ponownie.
error-malformed-request = Nie można zrozumieć tego polecenia. Nic się nie zmieniło.
error-internal = Coś poszło nie tak w samej Kartotece. Dane są nienaruszone; spróbuj ponownie.
error-setting = Wartość „{ $value }” nie pasuje do ustawienia { $key }. Nic się nie zmieniło.
error-file-too-new = Plik { $path } zapisała nowsza Kartoteka. Zainstaluj nowszą wersję, aby go otworzyć; nic w nim nie zmieniono.
error-not-a-card-box = { $path } nie jest kartoteką albo jest pusty. Nic w nim nie zmieniono; przywróć kopię zapasową albo wybierz inny folder.
error-read-only = Nie można zapisać: { $path }. Sprawdź uprawnienia folderu albo wybierz inny.
error-migration-edited = Tę kartotekę przygotowało inne wydanie programu ({ $path }). Nic w niej nie zmieniono; zainstaluj wersję, która ją zapisała.
error-corrupt = Kartoteki nie da się odczytać w całości. Plik jest nienaruszony; przywróć kopię zapasową w Ustawieniach.
error-locked = Kartotekę trzyma inny program. Zamknij go i spróbuj ponownie; nic nie zginęło.
error-disk-full = Brak miejsca na dysku. Nic nie zginęło. Zwolnij miejsce i spróbuj ponownie.
error-not-found = Tego nie ma już w kartotece.
error-stale-edit = Ta karta została w międzyczasie zmieniona gdzie indziej. Wpisany tekst został; obejrzyj nowszą kartę i zapisz ponownie.
error-cancelled = Przerwano. Nic się nie zmieniło.
error-nothing-to-undo = Nie ma czego cofnąć.
error-io = Nie można odczytać lub zapisać pliku. Dane są nienaruszone; sprawdź dysk i spróbuj ponownie.
error-box-missing = W { $path } nie ma kartoteki, ale są jej kopie zapasowe. Przywróć najnowszą albo przenieś folder kopii, aby zacząć od pustej.
error-no-name = Karta potrzebuje choćby nazwiska, numeru, adresu e-mail albo firmy.
error-relation-self = Karty nie można powiązać z nią samą. Wybierz inną kartę.
error-relation-label = Napisz, kim druga karta jest dla tej, na przykład „matka” albo „dostawca”.
error-picture = { $name } nie jest obrazem, którego można użyć. Wybierz plik JPEG, PNG, GIF lub WebP.
error-picture-large = { $name } ma ponad 8 MB. Wybierz mniejszy obraz.
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
operation-follow-up-create = Nowe zadanie: { $subject }
operation-follow-up-save = Zmiana zadania: { $subject }
operation-follow-up-done = Zadanie wykonane: { $subject }
operation-follow-up-drop = Zadanie porzucone: { $subject }
operation-follow-up-snooze = Zadanie odłożone: { $subject }
operation-reminders-later = Przypomnienie odłożone: { $subject }
operation-import-run = Import: { $subject }
operation-demo-fill = Karty przykładowe: { $subject }
operation-undo = Cofnięcie: { $subject }
operation-redo = Ponowienie: { $subject }
operation-several = { $subject } i jeszcze { $count ->
        [one] { $count }
        [few] { $count }
        [many] { $count }
       *[other] { $count }
    }
