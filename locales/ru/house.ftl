### Тексты дома: подписи, заголовки и короткие постоянные фразы, которыми вёрстка окружает релиз.

## Языки

# Название этого языка на нём самом, в переключателе языков.
language-name = Русский

# Названия языков после слова «Языки:» рядом с контактом для прессы.
lang-en = английский
lang-ru = русский
lang-tg = таджикский
lang-pl = польский

## Вид материала: стоит в начале страницы; прописные буквы ставит вёрстка

label-press-release = Пресс-релиз
label-announcement = Объявление
label-media-advisory = Анонс для СМИ

## Начало релиза

# Сначала место: «Душанбе, 2 октября 2018 г.». Тире после даты — dateline-dash.
# $places = место или перечень мест, $date = день публикации в виде date-dateline
dateline-place-date = { $places }, { $date }

# Сначала дата: «5 мая 2020 г., Душанбе».
# $places = место или перечень мест, $date = день публикации в виде date-dateline
dateline-date-place = { $date }, { $places }

# Тире между датой и первым предложением, без пробелов.
dateline-dash = —

# $organisations = название или перечень названий в именительном падеже; поэтому «Источник:», а не «Выпущено»
issued-by = Источник: { $organisations }

# Дата рядом с видом материала и в списке релизов.
# $date = день публикации в виде date-long
published-on = { $date }

# Предупреждение на каждой странице неутверждённого релиза.
draft-notice = Черновик — не для публикации

## Сведения о мероприятии

facts-in-brief = Основные факты

# Подписи перед датой и местом мероприятия.
event-when = Дата проведения
event-where = Место проведения

notes-to-editors = Примечания для редакций

## Контакты

# Стоит над списком контактов: имя, должность, организация, номер, адрес (всё в именительном падеже).
contact-heading = За дополнительной информацией просьба обращаться:

# Короткие подписи; за каждой следует номер или адрес.
contact-phone = тел.
contact-mobile = моб.
contact-fax = факс
contact-email = эл. почта
contact-web = сайт

# После номера коммутатора. $extension = добавочный номер
contact-extension = доб. { $extension }

# $languages = перечень языков, на которых говорит контактное лицо (сообщения lang-…)
contact-languages = Языки: { $languages }

## Снимки и страницы

# $credit = правообладатель, как указано в релизе
figure-credit = Фото: { $credit }

# $page = номер страницы, $pages = всего страниц
page-of = Страница { $page } из { $pages }

# Заголовок нижней части с благодарностями и эмблемами; его читают вслух программы экранного доступа.
funders-heading = Финансирование и партнёры

## Веб-страницы

# Название всего сайта, после названия каждой страницы.
site-title = Пресс-релизы { org-coalition.genitive }

# Заголовок и вступление страницы со всеми релизами.
index-heading = Пресс-релизы
index-intro = Пресс-релизы и объявления { org-coalition.genitive } и её партнёров на английском, русском и таджикском языках.

all-releases = Все релизы
languages-heading = Языки
download-pdf = Скачать PDF

# Units of the size of a file, 1000 bytes and 1000 kilobytes: “84 kB”.
kilobyte = кБ
megabyte = МБ

read-online = Читать на сайте

# Первая ссылка страницы, для тех, кто пользуется клавиатурой или программой экранного доступа.
skip-to-content = Перейти к содержанию

## Виды материалов и то, что к ним относится

label-statement = Заявление
label-joint-statement = Совместное заявление
label-speech = Выступление

# REVIEW: «Доклад» или «Отчёт»?
label-report-launch = Доклад

# REVIEW: «Исправление» или «Поправка»?
label-correction = Исправление

# Рядом с датой. $reference = номер, под которым зарегистрирован материал
# REVIEW: принят ли знак № перед номером?
reference = №{ "\u00A0" }{ $reference }

# Стоит над именами подписавших.
# REVIEW: «Подписали» или «Под заявлением подписались»?
signatories = Подписали

# Кто подписывает от имени организации. $person = имя, с должностью, если она известна; $organisation = название
signatory-person = { $organisation } — { $person }

# Кто выступает от имени организации. $person = имя, с должностью, если она известна; $organisation = название
speaker-of = { $person }, { $organisation }

# $person = имя, $role = должность
person-role = { $person }, { $role }

# Под заголовком заявления. $organisations = названия организаций в родительном падеже (.genitive)
statement-by = Заявление { $organisations }

# Под заголовком выступления: где и когда оно звучит. $places = место или перечень мест, $date = день или дни
delivered-at = { $places }, { $date }

# То же, если место не указано. $date = день или дни
delivered-on = { $date }

# На экземплярах, разосланных до выступления: сказанное может отличаться от текста.
# REVIEW: есть ли устоявшаяся помета?
check-against-delivery = Сверять с произнесённым текстом

# На исправлении. $release = заголовок исправленного материала; вёрстка делает его ссылкой
# REVIEW
corrects-release = Исправление к материалу «{ $release }»

# На исправленном материале. $release = заголовок исправления; вёрстка делает его ссылкой
# REVIEW
corrected-by-release = К этому материалу выпущено исправление: «{ $release }»

## Изменения после публикации: релиз исправлен, обновлён или отозван. После двоеточия следует примечание.

# $date = день в стиле date-long
# .listed = рядом с датой релиза в списках
# REVIEW
corrected-on = Исправлено { $date }:
    .listed = исправлено
# REVIEW
clarified-on = Уточнено { $date }:
    .listed = уточнено
# REVIEW
updated-on = Обновлено { $date }:
    .listed = обновлено

# .short = на каждой странице PDF, .title = название файлов и записи в ленте новостей, $headline = заголовок релиза
# REVIEW
withdrawn-on = Отозвано { $date }:
    .short = Отозвано { $date }
    .title = ОТОЗВАНО: { $headline }

# Далее следует заголовок релиза, который действует вместо этого.
# REVIEW
replaced-by = Вместо него действует:

## Таблицы

# Что стоит в ячейке таблицы, если сказать нечего.
no-data = —

## Экземпляры до публикации

# Перед заголовком экземпляров, которые рассылаются под эмбарго. $moment = день и час с часовым поясом
# .short = на каждой странице PDF, .title = название файлов, $headline = заголовок релиза
# REVIEW
embargo-until = **Эмбарго до { $moment }.** Не для публикации и эфира до этого времени.
    .short = Эмбарго до { $moment }
    .title = ЭМБАРГО до { $moment }: { $headline }

## Адреса переименованных релизов

# Стоит над ссылкой на релиз.
page-moved = У этой страницы новый адрес.

## Мероприятия и аккредитация

events-heading = Когда и где

# $when = день и часы мероприятия
event-date = { $when }

# $venue = зал и адрес, как в релизе; $places = место или перечень мест в именительном падеже
event-place = { $venue }, { $places }
event-places = { $places }

# Дальше следует адрес в интернете.
event-online = Онлайн:

# Одно из нескольких мероприятий. $name = его название; $text = день и часы или место
event-named = { $name }: { $text }

# Ссылка на файл, который заносит мероприятия релиза в календарь
add-to-calendar = Добавить в календарь

accreditation-heading = Аккредитация

# REVIEW: $moment = последний день или час с часовым поясом
accreditation = Просьба пройти аккредитацию до { $moment }.

# REVIEW
accreditation-open = Просьба заранее пройти аккредитацию.
accreditation-none = Аккредитация не требуется.

# REVIEW: дальше следует адрес в интернете.
accreditation-online = Регистрация на сайте:

# Подписи строк анонса для СМИ
row-what = Что
row-who = Кто
row-when = Когда
row-where = Где
row-why = Почему

# REVIEW
row-photo = Фотосъёмка
row-interview = Интервью

## Что прилагается к релизу; сноски

# $address = почтовый адрес контактного лица
contact-address = Адрес: { $address }

document-heading = Документы
# $format = PDF, DOCX …; $size = 250 кБ; $language = название языка (сообщения lang-…)
document-facts = { $format }, { $size }
document-facts-language = { $format }, { $language }, { $size }
# Если сайта, на который можно сослаться, нет. $file = имя файла; $facts = формат, язык, размер
document-file = { $file }: { $facts }
# После названия. $facts = что надо знать, прежде чем открыть
document-note = ({ $facts })

# REVIEW
media-heading = Видео и аудио
media-video = видео
media-audio = аудио
media-stream = прямая трансляция
# $kind = одно из трёх слов выше; $language = название языка
media-facts = { $kind }, { $language }
# REVIEW
media-transcript = Текстовая расшифровка

gallery-heading = Фотографии

# Над текстом организации о себе; второе — если организаций несколько.
about-organisation = Об организации
about-organisations = Об организациях

footnote-heading = Сноски
# Программы экранного доступа читают это вслух у знака сноски и у самой сноски. $number = номер сноски
footnote-mark = Сноска { $number }
footnote-back = Вернуться к тексту от сноски { $number }

## Отчёт для донора: payom report --format pdf

# Над заголовком
report-label = Отчёт для донора
# $funder = название
report-title = { $funder }: опубликованные пресс-релизы
report-note = Каждый релиз учтён один раз, а каждая его языковая версия — отдельно. Вид упоминания донора, надписи и оговорки приведены дословно, как они напечатаны в PDF этой версии.
    .pdf = Адрес PDF отличается от адреса страницы только окончанием .pdf вместо .html.

# Таблицы с итогами; «с начала» — с первого дня отчёта
report-by-month = По месяцам
report-by-language = По языкам
report-by-project = По проектам
report-month = Месяц
report-releases = Пресс-релизы
report-editions = Версии
report-releases-until = Релизы с начала
report-editions-until = Версии с начала
report-all = Всего

# Релизы по одному
report-list = Пресс-релизы
report-date = Дата
report-reference = Номер
report-kind = Вид
report-project = Проект
report-role = Роль донора
    .funded = финансирует
    .co-funded = софинансирует
    .co-sponsored = один из спонсоров
    .financial-support = оказывает финансовую поддержку
    .in-partnership = партнёр
report-places = Места
report-pages = Страницы
report-corrected = Исправлено
report-withdrawn = Отозвано
report-mentions = В прессе
report-printed = Что напечатано
report-language = Язык
report-headline = Заголовок
# $height = миллиметры
report-shown = Как показан донор
    .emblem = эмблема
    .emblem-of = эмблема высотой { $height } мм
    .logo = логотип
    .wordmark = название вместо логотипа
    .words = название в тексте
    .none = не показан
report-statement = Надпись дословно
# $number = номер в списке под этим заголовком
report-disclaimers = Оговорки дословно
    .one = оговорка { $number }

# Что написала пресса
report-coverage = Публикации в СМИ
report-outlet = СМИ
report-release = Пресс-релиз
report-reach = Охват
report-named = Донор назван
