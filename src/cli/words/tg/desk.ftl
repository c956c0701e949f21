### Ҷойи кор дар браузер: payom desk.

desk-at = ҷойи кор: { $address } (нишонӣ як бор ва ду дақиқа амал мекунад; барои анҷом: Ctrl+C)
desk-not-begun = ҷойи кор дар 127.0.0.1:{ $port } кушода намешавад: { $why }
desk-opens = ҷойи кор дар браузер кушода мешавад; барои анҷом: Ctrl+C
desk-again = ин лоиҳа аллакай ҷойи кор дорад: он дар браузер кушода мешавад
desk-again-page = ин лоиҳа аллакай ҷойи кор дорад: дар давоми ду дақиқа файли { $page }-ро дар браузер кушоед
desk-shortcut = файли { $path } сохта шуд: бо ду клик ҷойи корро мекушояд

## Дар ҳар экран

desk-name = Payom
desk-main = Бахшҳо
desk-releases = Пресс-релизҳо
desk-house = Матнҳои умумӣ
desk-language = Забони ҷойи кор
desk-language-name = { $language }
desk-close = Анҷоми кор
desk-to-releases = Ба рӯйхати пресс-релизҳо
desk-no-key = Ин саҳифа калид надорад. Ҷойи корро аз нав оғоз карда, нишониеро кушоед, ки он чоп мекунад.
desk-no-project = Лоиҳаро хондан нашуд: `payom check`-ро иҷро кунед.
desk-malformed = Ҷойи кор фиристодаи саҳифаро нафаҳмид. Саҳифаро аз нав кушоед.
desk-absent = Чунин матн дигар нест.
desk-too-long = Ин барои як матн хеле дароз аст. Онро ба якчанд матн ҷудо кунед.
desk-gone = Ҷойи кор ҷавоб намедиҳад. Онро аз нав оғоз кунед: сиёҳнависҳо нигоҳ дошта шудаанд.
desk-closed = Ҷойи кор пӯшида шуд. Ин саҳифаро низ пӯшидан мумкин аст.
desk-broken = Қисме аз ин матнҳоро хондан нашуд. Он чи дар файл навишта шудааст, нигоҳ дошта шудааст, вале ҷойи кор онро нишон намедиҳад. Файлро дар муҳаррири матн ислоҳ кунед:
desk-file-line = { $file }, сатри { $line }

## Рӯйхати пресс-релизҳо

desk-waiting = Он чи мунтазири шумост
desk-nothing-waits = Ҳамаи матнҳо тарҷума шудаанд ва ба матни аслӣ мувофиқанд.
desk-nothing-leaves = Файлҳо дар ҳамин компютеранд ва ҷойи кор ба ҷойе чизе намефиристад.
desk-release = Пресс-релиз
desk-translate-them = Тарҷума кардан
desk-bring-up-to-date = Тарҷумаро нав кардан
desk-look-at-them = Дидан
desk-of = { $done } аз { $all }
desk-missing-texts = { $count } матн тарҷума нашудааст
desk-stale-texts = { $count } матн кӯҳна шудааст
desk-review-texts = { $count } матн барои санҷиш

## Тарҷума

desk-this = Он чи тарҷума мешавад
desk-into = ба забони
desk-undo = Бекор кардан
desk-texts = Матнҳо
desk-stale = матни аслӣ тағйир ёфт
desk-draft = сиёҳнавис, ҳанӯз сабт нашудааст
desk-place = матни { $number } аз { $all }
desk-changed = Баъди тарҷума тағйир ёфтааст
desk-note = Аз муаллиф: { $note }
desk-file-differs = Баъди ин сиёҳнавис матни файл тағйир ёфт: { $text }
desk-insert = Гузоштан
desk-replace = Иваз кардан
desk-lacks = Ин дар матни аслӣ ҳаст, вале дар матни шумо нест:
desk-add-it = Илова кардан
desk-forms = ба шумора вобаста аст
desk-remarks = Эродҳо
desk-error = Хато
desk-doubt = Шубҳа
desk-no-text-yet = Ҳанӯз матн нест.
desk-no-remarks = Эрод нест.
desk-accept = Тарҷума ба матни нав мувофиқ аст
desk-reviewed = Санҷида шуд: аломатро гирифтан
desk-ask = Хоҳиши санҷиш…
desk-ask-what = Ба чӣ бояд диққат дод?
desk-ask-now = Хоҳиш кардан
desk-save-next = Сабт ва идома
desk-save = Сабт кардан
desk-kept = сиёҳнавис соати { $time } нигоҳ дошта шуд, дар файл ҳанӯз нест
desk-unchanged = чизе барои сабт нест
desk-not-kept = ҷойи кор ҷавоб намедиҳад: сиёҳнавис нигоҳ дошта нашуд
desk-token-broken = ном ё факт дастӣ тағйир дода шуд: онро нест карда, аз нав гузоред
desk-key-next = сабт ва ба матни дигар
desk-key-save = сабт
desk-key-other = матни дигар
desk-key-remark = эроди навбатӣ
desk-keys = Тугмаҳо
desk-key-back = бекор кардани матни навишташуда
desk-key-part = қисми навбатии экран, қисми пешина
desk-key-press = дар эрод: иҷрои он чи дар тугмааш навишта шудааст
desk-key-field = бозгашт ба матн
desk-key-all = ҳамаи тугмаҳо
desk-shut = Пӯшидан
desk-help = Саҳифа, луғатнома ва тарҷумаҳои пешина
desk-on-page = Дар саҳифа
desk-shown-as = Намуд
desk-page = Саҳифа
desk-preview-language = Забони саҳифа
desk-click-text = Барои кушодани матн ҷумларо пахш кунед.
desk-new-tab = Дар варақаи нав кушодан
desk-glossary = Луғатнома
desk-no-terms = Дар ин матн калимаҳои луғатнома нестанд.
desk-earlier = Пештар чунин тарҷума шудааст
desk-alike = { $percent } % монанд аст
desk-left = дар ин ҷо { $count } матн мунтазир аст
desk-saved = Сабт шуд.
desk-saved-error = Сабт шуд, вале хато ба нашр монеъ мешавад: { $what }
desk-nothing-left = Сабт шуд. Дар ин ҷо дигар матне мунтазир нест.
desk-conflict = Ин матнро дар ин муддат тағйир доданд. Саҳифаро аз нав кушоед: сиёҳнависи шумо нигоҳ дошта шудааст ва дар паҳлуи матни файл нишон дода мешавад.
desk-empty = Барои сабт матн нест.
desk-form-empty = Барои шумораҳои { $numbers } матн нест.
