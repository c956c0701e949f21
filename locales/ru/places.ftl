### Названия мест и стран. Держитесь этих форм: ни один релиз не пишет название места по-своему.
###
### .in = форма после предлога «в», без предлога («в Душанбе, Худжанде и Хороге»; с Францией — «во Франции»).
### .genitive = родительный падеж.

## Таджикистан

place-dushanbe = Душанбе
    .in = Душанбе
    .genitive = Душанбе
place-khujand = Худжанд
    .in = Худжанде
    .genitive = Худжанда
place-khorugh = Хорог
    .in = Хороге
    .genitive = Хорога
# Название с 22 января 2018 года.
place-bokhtar = Бохтар
    .in = Бохтаре
    .genitive = Бохтара
# Название Бохтара до 21 января 2018 года.
place-kurgan-tube = Курган-Тюбе
    .in = Курган-Тюбе
    .genitive = Курган-Тюбе
place-kulob = Куляб
    .in = Кулябе
    .genitive = Куляба
place-isfara = Исфара
    .in = Исфаре
    .genitive = Исфары
place-istaravshan = Истаравшан
    .in = Истаравшане
    .genitive = Истаравшана
place-faizobod = Файзабад
    .in = Файзабаде
    .genitive = Файзабада
# Не путать с Лахшем: это разные районы.
place-vakhsh = Вахш
    .in = Вахше
    .genitive = Вахша
# Не путать с Вахшем. До 2016 года — Джиргаталь.
place-lakhsh = Лахш
    .in = Лахше
    .genitive = Лахша
place-asht = Ашт
    .in = Аште
    .genitive = Ашта
place-darvoz = Дарваз
    .in = Дарвазе
    .genitive = Дарваза
place-khovaling = Ховалинг
    .in = Ховалинге
    .genitive = Ховалинга
place-baljuvon = Бальджувон
    .in = Бальджувоне
    .genitive = Бальджувона
place-rasht = Рашт
    .in = Раште
    .genitive = Рашта
place-rudaki = Рудаки
    .in = Рудаки
    .genitive = Рудаки
place-vahdat = Вахдат
    .in = Вахдате
    .genitive = Вахдата

## Другие места

place-almaty = Алматы
    .in = Алматы
    .genitive = Алматы
place-astana = Астана
    .in = Астане
    .genitive = Астаны
# Название Астаны с 23 марта 2019 года по 16 сентября 2022 года.
place-nur-sultan = Нур-Султан
    .in = Нур-Султане
    .genitive = Нур-Султана
place-bishkek = Бишкек
    .in = Бишкеке
    .genitive = Бишкека
place-tashkent = Ташкент
    .in = Ташкенте
    .genitive = Ташкента
place-brussels = Брюссель
    .in = Брюсселе
    .genitive = Брюсселя
place-warsaw = Варшава
    .in = Варшаве
    .genitive = Варшавы
place-geneva = Женева
    .in = Женеве
    .genitive = Женевы
place-vienna = Вена
    .in = Вене
    .genitive = Вены

## Страны, по кодам ISO 3166

country-tj = Таджикистан
    .in = Таджикистане
    .genitive = Таджикистана
country-kz = Казахстан
    .in = Казахстане
    .genitive = Казахстана
country-kg = Кыргызстан
    .in = Кыргызстане
    .genitive = Кыргызстана
country-uz = Узбекистан
    .in = Узбекистане
    .genitive = Узбекистана
country-pl = Польша
    .in = Польше
    .genitive = Польши
country-be = Бельгия
    .in = Бельгии
    .genitive = Бельгии
country-fr = Франция
    .in = Франции
    .genitive = Франции
country-gb = Великобритания
    .in = Великобритании
    .genitive = Великобритании
country-ch = Швейцария
    .in = Швейцарии
    .genitive = Швейцарии
country-at = Австрия
    .in = Австрии
    .genitive = Австрии
