### Импорт: payom import.

## Файлы

import-undated = в файле нет даты, поэтому имя релиза составить нельзя
import-unnamed = из этого релиза не получается имя
import-name-it = назовите его: payom import --slug 2026-11-winter-school ФАЙЛ…
import-locale = `--locale { $given }` не называет язык организации и файл на нём
import-locale-help = напишите --locale ru=ФАЙЛ с одним из языков: { $locales }
import-no-file = не назван ни один файл для импорта
import-file-help = напишите payom import ФАЙЛ.docx или несколько файлов, по одному на язык
import-cannot-read = { $file } не читается: { $why }
import-damaged = файл { $file } нельзя импортировать: { $why }
import-save-anew = откройте его в Word или LibreOffice, сохраните заново как .docx и импортируйте новый файл
import-kind = { $file } — это { $kind }, такой файл нельзя импортировать
import-ask-word = попросите у отправителя файл Word: в тексте, извлечённом из PDF, нет абзацев
import-save-as = откройте его в Word или LibreOffice, сохраните как файл Word (.docx) и импортируйте его
kind-ole = файл Word старше 2007 года (.doc) или файл с паролем
kind-odt = текст LibreOffice (.odt)
kind-pdf = файл PDF
kind-rtf = текст в формате RTF
kind-html = страница для браузера (HTML)
kind-other = не файл Word и не текст в UTF-8

## Что сделано

import-dry = ничего не записано; уберите --dry-run, чтобы записать эти файлы
import-done = Теперь проверьте данные в { $file } и посмотрите `payom check { $slug }`.
import-texts =
    { $count ->
        [one] { $language }: { $count } текст
        [few] { $language }: { $count } текста
        [many] { $language }: { $count } текстов
       *[other] { $language }: { $count } текста
    }

## Что замечено

import-inserted = внесённая с отслеживанием вставка принята: «{ $words }»
import-field = поле { $code } взято таким, каким его показывает файл; проверьте, верно ли это
import-joined = перед «{ $words }» могли слиться два слова
import-cropped = страница показывает часть рисунка { $file }, а в файле он целиком
import-chunk = в файл вложен другой документ, { $part }: он взят там, где стоит
import-box = слова надписи взяты там, где она стоит: «{ $words }»
import-untold = по файлу { $file } не видно, на каком он языке; считается, что это { $language }; если нет, укажите --locale TAG={ $file }
import-which-language = На каком языке { $file }? ({ $tags })
import-which-day = Каким днём датирован релиз? (2026-11-03; Enter: пока неизвестно)
import-which-name = Имя релиза в файлах и адресах
import-unread = часть { $part } не прочитана: посмотрите, какие в ней слова
import-unseen =
    { $count ->
        [one] убран { $count } невидимый знак
        [few] убраны { $count } невидимых знака
        [many] убрано { $count } невидимых знаков
       *[other] убрано { $count } невидимого знака
    }
import-sides = «{ $words }» разделено на два языка
import-old-font =
    { $count ->
        [one] в { $count } слове буквы старого таджикского шрифта заменены правильными
        [few] в { $count } словах буквы старого таджикского шрифта заменены правильными
        [many] в { $count } словах буквы старого таджикского шрифта заменены правильными
       *[other] в { $count } словах буквы старого таджикского шрифта заменены правильными
    }
import-capitals = прописные буквы заменены строчными: «{ $words }»
import-headline = заголовком сочтено: «{ $words }»
import-standfirst = подзаголовком под заголовком сочтено: «{ $words }»
import-list = строки с набранными знаками сочтены списком, пунктов в нём { $count }: «{ $words }»
import-heading = заголовком раздела сочтено: «{ $words }»
import-maybe-heading = «{ $words }» может быть заголовком; пока это абзац
import-event = «{ $words }» стояло под заголовком: внесите это в [event] релиза
import-dates = на одном языке день { $ours }, на другом { $theirs }
import-dateline = место и день остались в тексте, потому что в реестре нет места { $names }
import-place = в реестре нет места { $names }: внесите его и добавьте в `places` релиза
import-day = «{ $words }» — теперь место и дата релиза
import-contact = «{ $name }» указывает адрес, который в реестре принадлежит { $id }: внесите этот контакт или напишите { $id } в `contacts`
import-joined-paragraphs = два абзаца стали одним, как на другом языке: «{ $words }»
import-alone = только на языке { $language } есть «{ $words }»
import-missing = на языке { $language } нет ничего для «{ $words }»
import-offer = { $id } упоминается на каждом языке: напишите вместо названия { $reference }
import-avoid = «{ $words }» — неверное название для { $id }
import-picture = рисунок { $file } не взят: { $why }
import-no-alt = у { $file } нет описания для незрячих: напишите { $message } на каждом языке
import-photo-words = внутри файла { $file } записано «{ $words }»: если это верно, напишите это в { $message }
import-table = таблица не взята, потому что её строки разной длины; её слова указаны ниже
import-caption = таблице нужен заголовок: напишите сообщение { $message }

## Куда попали слова

account-fact = Теперь это данные релиза:
account-registry = Это есть в реестре, под именем { $id }:
left-border = Не взято, потому что только разделяет тексты:
left-deleted = Не взято, потому что удалено при отслеживании изменений:
left-moved = Не взято здесь, потому что перенесено при отслеживании изменений:
left-hidden = Не взято, потому что это скрытый текст: проверьте, так ли задумано:
left-comment = Не взято, потому что это примечание рецензента:
left-margin = Не взято, потому что стоит в колонтитуле:
left-note = Не взято, потому что это сноска: если она нужна, напишите её как сноску релиза:
left-placeholder = Не взято, потому что это подсказка в незаполненном поле:
left-apart = Не взято, потому что стоит в диаграмме, схеме, подложке или стандартном блоке:
left-table = Не взято, потому что таблица релиза такой быть не может:
left-contact = Не взято, потому что в реестре нет этого контакта: внесите его командой `payom new contact`:
left-credit = Не взято, потому что доноров релиз берёт из `projects` или `funding`:
left-alone = Не взято, потому что в исходном тексте нет того, к чему это относится:
left-doubled = Не взято, потому что для этого нет места:
