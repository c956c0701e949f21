### Номи ҷойҳо ва кишварҳо. Танҳо ҳамин шаклҳоро истифода баред: ҳеҷ матн номи ҷойро ба таври дигар наменависад.
###
### .in = шакл пас аз пешоянди «дар», бе худи пешоянд. .genitive = шакл пас аз бандаки изофӣ.
### Дар забони тоҷикӣ ҳар се шакл як хел аст.
### .stem = номе, ки бо «ӣ» тамом мешавад, пеш аз пасванд: «{ place-rudaki.stem }ро» – «Рӯдакиро».

## Тоҷикистон

place-dushanbe = Душанбе
    .in = Душанбе
    .genitive = Душанбе
place-khujand = Хуҷанд
    .in = Хуҷанд
    .genitive = Хуҷанд
place-khorugh = Хоруғ
    .in = Хоруғ
    .genitive = Хоруғ
# Ном аз 22 январи соли 2018.
place-bokhtar = Бохтар
    .in = Бохтар
    .genitive = Бохтар
# Номи Бохтар то 21 январи соли 2018.
place-kurgan-tube = Қӯрғонтеппа
    .in = Қӯрғонтеппа
    .genitive = Қӯрғонтеппа
place-kulob = Кӯлоб
    .in = Кӯлоб
    .genitive = Кӯлоб
place-isfara = Исфара
    .in = Исфара
    .genitive = Исфара
place-istaravshan = Истаравшан
    .in = Истаравшан
    .genitive = Истаравшан
place-faizobod = Файзобод
    .in = Файзобод
    .genitive = Файзобод
# Бо Лахш омехта накунед: ин ноҳияҳои гуногунанд.
place-vakhsh = Вахш
    .in = Вахш
    .genitive = Вахш
# Бо Вахш омехта накунед. То соли 2016 – Ҷиргатол.
place-lakhsh = Лахш
    .in = Лахш
    .genitive = Лахш
place-asht = Ашт
    .in = Ашт
    .genitive = Ашт
place-darvoz = Дарвоз
    .in = Дарвоз
    .genitive = Дарвоз
place-khovaling = Ховалинг
    .in = Ховалинг
    .genitive = Ховалинг
place-baljuvon = Балҷувон
    .in = Балҷувон
    .genitive = Балҷувон
place-rasht = Рашт
    .in = Рашт
    .genitive = Рашт
place-rudaki = Рӯдакӣ
    .in = Рӯдакӣ
    .genitive = Рӯдакӣ
    .stem = Рӯдаки
place-vahdat = Ваҳдат
    .in = Ваҳдат
    .genitive = Ваҳдат

## Ҷойҳои дигар

# REVIEW: дар матбуот «Алматӣ» низ дида мешавад.
place-almaty = Алмаато
    .in = Алмаато
    .genitive = Алмаато
place-astana = Остона
    .in = Остона
    .genitive = Остона
# Номи Остона аз 23 марти соли 2019 то 16 сентябри соли 2022.
# REVIEW: навишти тоҷикӣ тасдиқ карда шавад.
place-nur-sultan = Нур-Султон
    .in = Нур-Султон
    .genitive = Нур-Султон
place-bishkek = Бишкек
    .in = Бишкек
    .genitive = Бишкек
place-tashkent = Тошканд
    .in = Тошканд
    .genitive = Тошканд
place-brussels = Брюссел
    .in = Брюссел
    .genitive = Брюссел
place-warsaw = Варшава
    .in = Варшава
    .genitive = Варшава
place-geneva = Женева
    .in = Женева
    .genitive = Женева
place-vienna = Вена
    .in = Вена
    .genitive = Вена

## Кишварҳо, бо рамзҳои ISO 3166

country-tj = Тоҷикистон
    .in = Тоҷикистон
    .genitive = Тоҷикистон
country-kz = Қазоқистон
    .in = Қазоқистон
    .genitive = Қазоқистон
country-kg = Қирғизистон
    .in = Қирғизистон
    .genitive = Қирғизистон
country-uz = Ӯзбекистон
    .in = Ӯзбекистон
    .genitive = Ӯзбекистон
country-pl = Лаҳистон
    .in = Лаҳистон
    .genitive = Лаҳистон
country-be = Белгия
    .in = Белгия
    .genitive = Белгия
country-fr = Фаронса
    .in = Фаронса
    .genitive = Фаронса
country-gb = Британияи Кабир
    .in = Британияи Кабир
    .genitive = Британияи Кабир
country-ch = Швейтсария
    .in = Швейтсария
    .genitive = Швейтсария
country-at = Австрия
    .in = Австрия
    .genitive = Австрия
