### Калимаҳои умумӣ барои ҳамаи паёмҳо ва эродҳо дар бораи сохти файлҳои .ftl.

## Номи забонҳо. .of – пеш аз номи дигар: «матни русии `lead`»; .object – пеш аз феъл: «матни русиро ислоҳ кунед»

language-en = англисӣ
    .of = англисии
    .object = англисиро
language-ru = русӣ
    .of = русии
    .object = русиро
language-tg = тоҷикӣ
    .of = тоҷикии
    .object = тоҷикиро
language-ar = арабӣ
    .of = арабии
    .object = арабиро
language-de = олмонӣ
    .of = олмонии
    .object = олмониро
language-es = испанӣ
    .of = испании
    .object = испаниро
language-fa = форсӣ
    .of = форсии
    .object = форсиро
language-fr = фаронсавӣ
    .of = фаронсавии
    .object = фаронсавиро
language-it = итолиёӣ
    .of = итолиёии
    .object = итолиёиро
language-kk = қазоқӣ
    .of = қазоқии
    .object = қазоқиро
language-ky = қирғизӣ
    .of = қирғизии
    .object = қирғизиро
language-pl = лаҳистонӣ
    .of = лаҳистонии
    .object = лаҳистониро
language-tr = туркӣ
    .of = туркии
    .object = туркиро
language-uk = украинӣ
    .of = украинии
    .object = украиниро
language-uz = ӯзбекӣ
    .of = ӯзбекии
    .object = ӯзбекиро
language-zh = чинӣ
    .of = чинии
    .object = чиниро

# Забони дигар. $tag – аломати он: «ps»
language-other = «{ $tag }»
    .of = забони «{ $tag }»
    .object = забони «{ $tag }»-ро

## Калимаҳо пеш аз паёмҳо

severity-error = хато
severity-warning = огоҳӣ
severity-info = маслиҳат
note-word = шарҳ
help-word = чӣ бояд кард

## Навиштаҷоти умумӣ

here = дар ин ҷо
this-line = ин сатр
this-message = ин матн
this-variant = ин вариант
first-one = бори якум
second-one = бори дуюм
delete-one = яке аз онҳоро нест кунед
delete-line = ин сатрро нест кунед
delete-option = `{ $option }`-ро нест кунед
delete-or-add = онро нест кунед ё ба забони аслӣ илова кунед
needed-here = дар ин ҷо лозим аст
called-here = дар ин ҷо истифода шудааст
the-term = истилоҳ

## Матнҳои холӣ ва аломатҳои номувофиқ

text-is-empty = матни `{ $name }` холист
write-or-delete = матнро нависед ё агар дар ҷойе лозим набошад, нест кунед
delete-with-braces = онро бо қавсу нохунакҳои атрофаш нест кунед
retype-word = калимаро якҷоя бо ин аломат нест кунед ва аз нав нависед
mark-of-direction = дар `{ $name }` аломати ноаёни самти хат ҳаст: { $code }
lost-character = дар `{ $name }` аломате ҳаст, ки ба ҷойи ҳарфи гумшуда омадааст: { $code }
private-character = дар `{ $name }` аломати ҳуруфи хусусӣ ҳаст, ки бе он ҳуруф хонда намешавад: { $code }
hidden-character = дар `{ $name }` аломати ноаён ҳаст: { $code }
text-too-long = матни `{ $name }` аз { $most } КБ зиёд аст
one-paragraph = матн як сархат аст: аз он якчанд матн созед

## Матнҳое, ки ба якдигар ишора мекунанд

too-many-braces = дар `{ $name }` ва дар матнҳое, ки он ба онҳо ишора мекунад, зиёда аз { $most } ҷуфт қавси `{"{ }"}` ҳаст
split-text = онро ба якчанд матн ҷудо кунед
circle = матнҳо давр зада ба якдигар ишора мекунанд: { $names }
closes-circle = давра дар ин ҷо баста мешавад
begins-circle = ва дар ин ҷо сар мешавад
break-circle = яке аз онҳоро бо калимаҳо, бе ишора нависед

## Файли навъи дигар

file-is-page = ин саҳифаи интернетӣ (HTML) аст, на файли матнҳо
copy-page = матнҳоро бе ороиш ба ин ҷо гузаронед, ҳар сархатро дар шакли `ном = матн`; номҳоро аз файли англисӣ гиред
file-is-exchange = ин файли барномаи тарҷума (XML ё PO) аст, на файли матнҳо
copy-texts = ҳар матнро дар шакли `ном = матн` нависед; номҳоро аз файли англисӣ гиред
file-is-json = ин JSON аст, на файли матнҳо
copy-json = ҳар матнро дар шакли `ном = матн`, бе нохунак ва вергул нависед; номҳоро аз файли англисӣ гиред
file-is-template = ин қолаби пресс-релиз аст, на файли матнҳо
move-template = онро бо номи release.md ба ҷояш баргардонед ва дар ин ҷо матнҳоро, ҳар кадомро дар шакли `ном = матн`, нависед
file-is-prose = ин матни яклухт аст, на файли матнҳои номдор
name-paragraphs = ҳар сархатро дар шакли `ном = матн` нависед; номҳоро аз файли англисӣ гиред (`payom stub` файлеро месозад, ки танҳо пур кардан лозим аст)
file-has-colons = дар ҳар сатр ба ҷойи `=` аломати `:` омадааст
replace-colons = дар ҳар сатр `ном = матн` нависед: муҳаррир метавонад `: `-и якуми ҳамаи сатрҳоро якбора иваз кунад

## Функсияҳои NUMBER, DATETIME, LIST

no-such-function = функсияи `{ $function }` нест
functions-listed = функсияҳо: { $functions }
larger-most = maximumFractionDigits: { $least } ё адади калонтар нависед
least-and-most = баъд аз вергул дар як вақт на кам аз { $least } ва на зиёда аз { $most } рақам шуда наметавонад
option-without-effect = `{ $other }` дар паҳлуи `{ $option }` амал намекунад
date-without-hour = ин сана соат надорад
hour-without-date = ин соат сана надорад
percent-of-million = фоизро бо калимаи «миллион» наменависанд
delete-notation = `notation` ё `style`-ро нест кунед
number-or-amount = адад ё маблағ
function-needs = барои `{ $function }` лозим аст: { $expected }
write-call = `{ $call }` нависед
one-value = `{ $function }` танҳо як қимат мегирад
delete-others = боқимондаҳоро нест кунед; параметрҳо чунин навишта мешаванд: `ном: "қимат"`
a-message = матни дигар
a-pair-of-braces = як ҷуфт қавс
value-of-call = он чи ба истилоҳ дода шудааст
function-gets = барои `{ $function }` лозим аст: { $expected }; дар ин ҷо бошад: { $found }
without-function = `{ $variable }` нависед, бе функсия
without-quotes = ададро бе нохунак нависед: `{ $call }`
text-alone = матнро бе қавс ва функсия нависед
call-variable = тағйирёбандаро нависед: `{ $call }`
options-listed = параметрҳои он: { $options }
function-lacks-option = `{ $function }` параметри `{ $option }` надорад
digits-wrong = `{ $option }` шумораи рақамҳост ва { $value } шуда наметавонад
digits-range = адади бутун аз 0 то 20 нависед
option-needs-number = барои `{ $option }` адад лозим аст, дар ин ҷо бошад, матн омадааст
option-cannot-be = қимати `{ $value }` барои `{ $option }` мувофиқ нест
option-needs-text = барои `{ $option }` матни дар нохунак лозим аст
style-and-parts = дар паҳлуи `dateStyle` параметрҳои дигар амал намекунанд: { $options }
leave-style = танҳо `dateStyle`-ро гузоред
parts-alone = танҳо аз ин қисмҳо сана сохта намешавад: { $parts }
choose-style = намуди санаро интихоб кунед: dateStyle: { $styles }
a-number = адад
a-date = сана
a-moment = сана бо соат
an-hour = соат
an-amount = маблағ
a-list = рӯйхат
a-text = матн
# REVIEW: «калимаи шартӣ» барои keyword.
a-keyword = калимаи шартӣ

## Номҳо

name-of-function = `{ $name }` номи функсия аст
small-letters = ба матн номи дигар диҳед; номи матнҳо бо ҳарфҳои хурд навишта мешавад
name-twice = номи `{ $name }` ду бор омадааст
rename-or-delete = ба яке номи дигар диҳед ё сатрро дар { $file } нест кунед
attribute-twice = `{ $name }` ду атрибути `.{ $attribute }` дорад

## Ишораҳо ва тағйирёбандаҳо

number-too-long = адади { $number } зиёда аз 15 рақам дорад
shown-otherwise = он дигар хел нишон дода мешуд
number-as-text = онро чун матн, бе қавс нависед
no-such-variable = дар ин ҷо тағйирёбандаи `${ $variable }` нест
no-variables = ин матн тағйирёбанда надорад
variables-listed = тағйирёбандаҳои ин матн: { $variables }
needs-variable = барои `{ $name }` тағйирёбандаи `${ $variable }` лозим аст, вале дар ин ҷо нест
payom-fills = ин матнро танҳо худи Payom пур карда метавонад
in-words = онро бо калимаҳо нависед
attributes-alone = `{ $name }` худи матнро надорад
text-needed-here = матн дар ин ҷо лозим аст
no-caption = дар матни { $language-of } `{ $name }` номи ҷадвал нест
write-caption = онро пас аз ин ном нависед, `{ $name } = …`, болои сатрҳое, ки бо нуқта сар мешаванд
only-attributes = дар ин ҷо танҳо атрибутҳоанд
wrong-sum = ҷамъи сатрҳо { $sum } аст, вале `{ $name }` ба { $shown } баробар аст
correct-sum = сатрро ислоҳ кунед ё дар [facts] барои `{ $name }` { $sum } нависед; сатре, ки ҷамъ нест, пурра ғафс навишта намешавад
show-attribute = матнро нависед ё яке аз атрибутҳояшро нишон диҳед: { $attributes }
no-such-attribute = матни { $language-of } `{ $name }` атрибути `.{ $attribute }` надорад
attribute-misspelt = `{ $name }` атрибути `.{ $attribute }` надорад
no-such-message = матни `{ $name }` нест
no-such-term = истилоҳи `-{ $name }` нест

## Интихоби вариантҳо

selection-looks-at = аз рӯйи чунин қимат интихоб кардан мумкин нест: { $value }
select-by-number = аз рӯйи адад ё калимаи шартӣ интихоб кунед
variant-twice = варианти `[{ $variant }]` ду бор омадааст
never-chosen = варианти `[{ $variant }]` ҳеҷ гоҳ интихоб намешавад
choices = вариантҳои имконпазир: { $choices }
forms-of = дар забони { $language } ин шаклҳо ҳастанд: { $forms }
forms-after-number = баъд аз адад танҳо ин шаклҳо шуда метавонанд: { $forms }
never-chosen-in = дар забони { $language } варианти `[{ $variant }]` ҳеҷ гоҳ интихоб намешавад
forms-missing = { $count } шакли шумора намерасад: { $forms }
for-this-number = барои ин адад
needs-forms = дар забони { $language } { $forms } лозиманд
chosen-before = варианти `[{ $number }]` ҳеҷ гоҳ интихоб намешавад: `[{ $form }]` болотар аст ва ин ададро мегирад
chosen-first = ин пештар интихоб мешавад
number-above = сатри `[{ $number }]`-ро аз сатри `[{ $form }]` болотар гузоред

## Қоидаҳои навишти .ftl

marked-name = `{ $name }` ном аст, «{ $sign }» қисми ном нест
bare-name = онро танҳо бо калима нависед
note-in-text = дар матни { $language-of } `{ $name }` сатре, ки бо `#` сар мешавад, қисми матн шудааст
note-at-margin = агар ин эзоҳ бошад, фосилаҳои пеш аз `#`-ро нест кунед ва сатрро болои матн гузоред; агар худи аломат лозим бошад, калимаи пешинаро ба ин сатр гузаронед
text-at-margin = матне, ки аз аввали сатр навишта шудааст, ба чизе тааллуқ надорад
braces-too-deep = қавсҳо зиёда аз { $most } қабат дар дохили ҳам омадаанд
move-inner-parts = қисмҳои дохилиро матнҳои алоҳида кунед
too-many-attributes = ин матн зиёда аз { $most } атрибут дорад
make-several = аз он якчанд матн созед
line-unreadable = ин сатр чун қисми матн фаҳмида нашуд
write-message = матн чунин навишта мешавад: `ном = матн`; сатрҳои минбаъдаи он бо чор фосила сар мешаванд
line-begins-with-tab = сатр бо аломати Tab сар мешавад
replace-tab = ба ҷойи Tab чор фосила гузоред: `{ $line }`
begins-with-sign = сатри матн бо `{ $sign }` сар шуда наметавонад
delete-or-quote = онро нест кунед; агар худи қавс лозим бошад, `{ $text }` нависед
begins-with-stop = сатри матн бо нуқта сар шуда наметавонад
attribute-without-equals = баъд аз атрибути `.{ $name }` аломати `=` нест
write-line = `{ $line }` нависед
word-before = калимаи пешинаро ба ин сатр гузаронед ё `{ $text }` нависед
name-not-latin = дар номи `{ $name }` ҳарфи `{ $letter }` лотинӣ нест
name-with-spaces = `{ $name }` ном шуда наметавонад: дар номҳо фосила намешавад
write-or-continue = `{ $line }` нависед; агар ин сатр давоми матни боло бошад, онро бо чор фосила сар кунед
name-begins-with-digit = номи `{ $name }` бо рақам сар мешавад
begin-with-letter = онро бо ҳарфи лотинӣ сар кунед
four-spaces = агар ин сатр давоми матни боло бошад, онро бо чор фосила сар кунед: `{ $line }`
name-or-four-spaces = агар `{ $name }` номи матн бошад, `{ $message }` нависед; агар ин сатр давоми матни боло бошад, онро бо чор фосила сар кунед: `{ $line }`
latin-look-alike = `{ $line }` нависед: ин ҳарфҳо танҳо ба ҳам монанданд
name-in-latin = номро бо ҳарфҳои лотинӣ нависед, чунон ки дар файли англисӣ аст
message-without-text = `{ $name }` матн надорад
write-text-or-delete = `{ $line }` нависед ё сатрро нест кунед
term-without-text = истилоҳи `-{ $name }` матн надорад
no-such-character = `{ $escape }` ягон аломатро ифода намекунад
hexadecimal-digits = чор рақами шонздаҳӣ нависед: `\u00A0`
nothing-after-equals = баъд аз `=` чизе нест
write-the-text = матнро нависед
quotes-open = матни дар нохунак тамом нашудааст
close-quotes = дар ҳамин сатр `"`-и пӯшандаро гузоред
unknown-escape = баъд аз `\` аломате омадааст, ки дар ин ҷо маъно надорад
known-escapes = дар дохили нохунак ба ҷойи `\` нависед `\\`, ба ҷойи нохунак `\"`, ба ҷойи фосилаи ҷудонашаванда `\u00A0`
brace-open = `{"{"}` ҷуфти худ `{"}"}`-ро надорад
close-brace = қавсро пӯшед; агар худи қавс лозим бошад, `{"{ \"{\" }"}` нависед
brace-alone = `{"}"}` ҷуфти худ `{"{"}`-ро надорад
delete-brace = онро нест кунед; агар худи қавс лозим бошад, `{"{ \"}\" }"}` нависед
default-missing = дар интихоб варианти асосӣ нест
mark-default = пеш аз варианте, ки барои ҳамаи ҳолатҳои дигар аст, `*` гузоред: `*[other]`
default-twice = дар интихоб ду варианти асосӣ ҳаст
leave-one-default = `*`-ро танҳо пеш аз якеи онҳо гузоред
function-in-capitals = номи функсияҳо бо ҳарфҳои калон навишта мешавад
write-function = NUMBER(…), DATETIME(…) ё LIST(…) нависед
selection-by-message = танҳо аз рӯйи тағйирёбанда интихоб кардан мумкин аст
select-by-variable = `{"{ $variable -> … }"}` нависед
term-attribute-shown = атрибути истилоҳро нишон додан мумкин нест
use-in-selection = аз рӯйи он вариант интихоб кунед ё онро матн кунед
arguments-mixed = қиматҳо бо тартиби нодуруст омадаанд ё яке ду бор навишта шудааст
order-of-arguments = аввал тағйирёбанда, баъд ҳар параметрро як бор нависед: `NUMBER($n, style: "percent")`
name-in-braces-not-latin = дар номи дохили қавс ҳарфе ҳаст, ки лотинӣ нест
copy-name = номро аз файли англисӣ нусхабардорӣ кунед

## Истилоҳҳо

term-needs-variable = ба истилоҳи `-{ $term }` тағйирёбандаи `${ $variable }` лозим аст, вале дода нашудааст
call-with = истилоҳ тағйирёбандаҳои матнро намебинад: `{ $call }` нависед ё `{ $term }`-ро матни одӣ кунед, бе дефиси аввал
term-lacks-form = истилоҳи `-{ $term }` шакли `{ $form }` надорад
term-ignores = истилоҳи `-{ $term }` аз `{ $argument }` истифода намебарад
forms-listed = шаклҳои он: { $forms }
a-number-without-quotes = ададро бе нохунак нависед
term-needs-number = ба истилоҳи `-{ $term }` барои `{ $argument }` адад лозим аст, дар ин ҷо бошад, матн омадааст

## Эзоҳҳои # payom: allow

not-an-allow = ин эзоҳ барои Payom аст, вале дар он `allow` нест
allow-without-rule = баъд аз `allow` номи қоида нест
no-such-rule = қоидаи `{ $rule }` нест
rule-not-relaxable = қоидаи `{ $rule }`-ро барои як матн бекор кардан мумкин нест
mend-message = матнро ислоҳ кунед ва ин сатрро нест кунед
reason-missing = сабаб навишта нашудааст
rule-not-broken = ин матн қоидаи `{ $rule }`-ро вайрон намекунад
allowed-for-nothing = беҳуда иҷозат дода шудааст
write-allow = `# payom: allow ҚОИДА сабаб` нависед: номи қоида ва чаро ин матн онро риоя накарда метавонад

## Матн дар куҷо лозим аст

written-in-language = ба ин забон навишта шудааст
needed-for-caption = ҳамчун номи ин ҷадвал лозим аст
needed-for-contact = барои ин шахси тамос лозим аст
answers-for-contents = барои мундариҷа масъул аст
needed-to-credit = барои зикри ин маблағгузор лозим аст
needed-for-dateline = барои сатри ҷой ва сана лозим аст
needed-for-email = барои суроғаи почтаи электронӣ лозим аст
needed-for-extension = барои рақами дохилӣ лозим аст
needed-for-funder = барои ин маблағгузор лозим аст
needed-to-name-funder = барои ном бурдани ин маблағгузор лозим аст
needed-to-name-partner = барои ном бурдани ин шарик лозим аст
needed-for-number = барои рақами телефон лозим аст
needed-for-organisation = барои ин ташкилот лозим аст
needed-for-picture = барои ин тасвир лозим аст
needed-for-place = барои ин ҷой лозим аст
needed-for-project = барои ин лоиҳа лозим аст
needed-for-release = барои ин пресс-релиз лозим аст
needed-for-site = барои сомона лозим аст
spoken-by-contact = шахси тамос ба ин забон гап мезанад
needed-for-text = барои ин матн лозим аст
text-shows-nothing = матни { $language-of } `{ $name }` чизеро нишон намедиҳад
write-its-text = матни онро нависед
text-shows-hidden = дар матни { $language-of } `{ $name }` аломати ноаён ё хусусии { $code } пайдо мешавад
text-incomplete = матни { $language-of } `{ $name }` пурра карда нашуд: { $why }
edition-too-long = дар забони { $language } матни пресс-релиз аз { $most } МБ зиёд аст
limit-reached = дар ин ҷо ҳад пур шуд
split-release = такрорҳоро аз қолаб бардоред ё якчанд пресс-релиз созед

## Пасванд баъд аз номҳо

letter-before-ending = дар `{ $name }` калимаи `{ $word }` ҳосил мешавад, ки дар он `{ $letter }` пеш аз пасванд омадааст
this-ending = ин пасванд
written-so = { $word } навишта мешавад
ending-elsewhere = пасвандро ба калимаи дигар гузаронед ё номҳоро пурра нависед
write-stem-form = `{ $text }` нависед
add-stem-form = дар файли { $file } дар зери `{ $name }` сатри `{ $line }`-ро илова кунед ва `{ $text }` нависед

## Ороиши матн

second-paragraph = дар матни { $language-of } `{ $name }` сархати дуюм ҳаст
split-paragraph = сатри холиро нест кунед ё сархати дуюмро матни алоҳида кунед
blocks-in-template = ҷойи рӯйхат, сарлавҳа ва монанди онҳо дар қолаб аст; агар худи аломат лозим бошад, пеш аз он `\` гузоред: `{ $text }`
text-has-html = дар матни { $language-of } `{ $name }` HTML ҳаст: { $html }
use-markdown = **ғафс**, *моил*, [матн](пайванд) нависед; агар худи аломат лозим бошад, \< нависед
text-has-picture = дар матни { $language-of } `{ $name }` тасвир ҳаст
pictures-in-template = ҷойи тасвирҳо дар қолаб аст: ![{"{ photo.alt }"}](photo.jpg)
link-without-address = дар забони { $language } пайванди `{ $link }`, ки дар `{ $name }` омадааст, суроға надорад
add-link = `{ $line }`-ро ба қисми [links]-и release.md илова кунед
no-such-link = дар матни { $language-of } `{ $name }` пайванди `{ $link }` омадааст, ки дар пресс-релиз нест
link-to-nowhere = дар матни { $language-of } `{ $name }` пайванд ба ҳеҷ куҷо намебарад: { $link }
markdown-lost = дар матни { $language-of } `{ $name }` чизе ҳаст, ки гум мешавад: { $what }
markdown-code = дар матни { $language-of } `{ $name }` { $what } ҳаст, ки аломатҳои ` дар атрофи он гум мешаванд
markdown-stray = дар матни { $language-of } `{ $name }` { $what } ҳамон тавр чоп мешавад
markdown-printed = дар матни { $language-of } `{ $name }` чизе ҳаст, ки бо аломатҳояш чоп мешавад: { $what }
a-table = ҷадвал
a-footnote = поварақ
a-task-list = рӯйхати вазифаҳо
a-definition-list = рӯйхати таърифҳо
a-box = чорчӯба
a-call-out = иқтибос бо нишона
a-bullet = аломати рӯйхат аз муҳаррири матн
a-heading-without-space = сарлавҳа бе фосила баъд аз `#`
a-list-without-space = рӯйхат бе фосила баъд аз `-`
struck-text = матни хат кашидашуда
highlighted-text = матни рангкардашуда
inserted-text = матни иловашуда
a-superscript = аломати болоӣ
a-subscript = аломати поёнӣ
a-formula = формула
a-symbol = нишонае, ки бо номаш навишта шудааст
a-link-between-notes = пайванди байни ёддоштҳо
a-link-by-reference = пайванде, ки суроғааш дар ҷойи дигар аст
a-broken-link = пайванде, ки суроғаи дохили қавсаш хонда намешавад
a-line-break = гузариш ба сатри нав
some-code = рамз
a-stray-sign = аломати `{ $sign }` бе ҷуфт
space-after-heading = баъд аз он фосила гузоред: `{"## { heading }"}`; агар худи аломат лозим бошад, `\#` нависед
space-after-hyphen = баъд аз он фосила гузоред: `{"- { item }"}`; агар худи аломат лозим бошад, `\-` нависед
leave-struck = калимаҳо ва `~~`-и атрофи онҳоро бардоред; агар худи аломат лозим бошад, `\~` нависед
strong-instead = ба ҷойи он `**ғафс**` нависед; агар худи аломат лозим бошад, `\=` нависед
leave-inserted = `++`-ро бардоред; агар худи аломат лозим бошад, `\+` нависед
raised-character = худи аломати болоиро нависед: `²`, `³`; агар аломати `^` лозим бошад, `\^` нависед
lowered-character = худи аломати поёниро нависед: `₂`; агар аломати `~` лозим бошад, `\~` нависед
plain-formula = онро бо аломатҳои одӣ нависед; агар худи аломат лозим бошад, `\$` нависед
type-symbol = худи нишонаро нависед ё онро бардоред; агар дунуқта лозим бошад, `\:` нависед
write-link = `[матн](https://…)` ё `[матн](link:name)` нависед ва `name`-ро ба қисми [links]-и release.md илова кунед; агар худи аломат лозим бошад, `\[` нависед
mend-link = дар суроға ва номи файл фосила намешавад: дар суроға ба ҷойи ҳар фосила `%20` нависед, номи файлро иваз кунед ва пеш аз суроғаву баъд аз он фосила нагузоред; агар худи аломат лозим бошад, `\]` нависед
split-lines = `\`-ро нест кунед; сатри дуюмро матн ва сархати алоҳида кунед
leave-backquotes = ҳар ду аломати ` -ро нест кунед; агар худи аломат лозим бошад, `\`` нависед
mend-marks = `{"**{ strong }**"}`, `{"*{ emphasis }*"}` ё `{"[{ text }](link:name)"}` нависед, дар дохили аломатҳо фосила нагузоред; агар худи аломат лозим бошад, `{ $escaped }` нависед
table-in-template = ҷадвал дар release.md навишта мешавад, дар ҳар катак як матн: `{"| { grants.place } | { grants.sum } |"}`, дар зераш `|---|--:|`, баъд сатрҳои он; агар худи аломат лозим бошад, `\|` нависед
leave-task = `[ ]`-ро бардоред: банди рӯйхат дар қолаб чунин навишта мешавад: `{"- { item }"}`
list-for-terms = дар қолаб рӯйхат созед: `{"- { term }"}`
leave-call-out = `[!…]`-ро бардоред: иқтибос дар қолаб чунин навишта мешавад: `{"> { text }"}`
hyphen-for-bullet = бандро дар қолаб бо дефис ва фосила сар кунед: `{"- { item }"}`
leave-signs = ин аломатҳоро бардоред: сархат ё, дар қолаб, иқтибос нависед: `{"> { text }"}`
like-heading = матни { $language-of } `{ $name }` мисли сарлавҳа сар мешавад: «{ $begin }»
like-list = матни { $language-of } `{ $name }` мисли рӯйхат сар мешавад: «{ $begin }»
like-quotation = матни { $language-of } `{ $name }` мисли иқтибос сар мешавад: «{ $begin }»
like-rule = матни { $language-of } `{ $name }` мисли хати байни сархатҳо сар мешавад: «{ $begin }»
like-block = матни { $language-of } `{ $name }` мисли сархат сар намешавад: «{ $begin }»

## Аломатҳое, ки дар ҳуруф нестанд

character-not-in-font = дар `{ $name }` аломати { $character } ({ $code }) ҳаст, ки дар ҳуруфи { $font } нест
font-lacks-character = { $file }{ $font }: аломати { $character } ({ $code }) аз «{ $text }» нест
# REVIEW
shorten-word = «{ $word }»-ро кӯтоҳ кунед

## Файлҳое, ки хонда намешаванд

byte-order-mark = файл бо аломати ноаёни BOM сар мешавад
before-this = пеш аз ин
save-without-bom = файлро бо рамзгузории «UTF-8» нигоҳ доред, на «UTF-8 with BOM» (дар Блокнот: «UTF-8», на «UTF-8 со спецификацией»)
first-unreadable = аломати якуме, ки хонда намешавад
link-outside = { $path } пайванд ба файлест, ки берун аз лоиҳа аст
copy-into-project = худи файлро ба лоиҳа нусхабардорӣ кунед
name-not-utf8 = номи { $name } бо рамзгузории UTF-8 нест
rename-file = номи файлро иваз кунед
name-in-other-letters = файли { $path } нест, вале `{ $name }` ҳаст
one-name-to-some = барои баъзе системаҳо ин як ном аст, барои дигарҳо не
rename-it = номи `{ $name }`-ро иваз кунед
file-too-large = файли { $path } аз { $size } МБ калонтар аст
split-or-shrink = оё ин ҳамон файл аст? Агар ҳа, онро тақсим ё хурд кунед
file-unreadable = { $path } хонда намешавад: { $why }
permission-denied = барои хондан иҷозат нест
folder-for-file = ба ҷойи файл папка ҳаст
file-for-folder = ба ҷойи папка файл ҳаст
dead-file-link = ин пайвандест, ки ба ҷое намебарад
no-text-file = ин { $kind } аст, на файли матнӣ
right-file = ба ҷойи он файли дурустро гузоред
paste-text = онро дар барномае, ки дар он сохта шудааст, кушоед, матнашро нусхабардорӣ карда, ба файли матнии лозимӣ гузоред; аз иваз кардани ном ҳуҷҷат матн намешавад
file-docx = ҳуҷҷати Word (.docx)
file-odt = ҳуҷҷати LibreOffice (.odt)
file-spreadsheet = ҷадвали электронӣ
file-pptx = муаррифии PowerPoint
file-zip = бойгонии ZIP
file-doc = ҳуҷҷати кӯҳнаи Word (.doc)
file-rtf = ҳуҷҷати RTF (.rtf)
file-pdf = файли PDF
file-picture = тасвир
file-of-a-program = файли хизматии барнома
is-utf16 = файл бо рамзгузории UTF-16 нигоҳ дошта шудааст (дар Windows онро «Unicode» ҳам меноманд), на бо UTF-8
save-utf16-as-utf8 = онро дар муҳаррир кушоед, «Нигоҳ доштан ҳамчун» («Сохранить как»)-ро интихоб кунед ва дар он ҷо рамзгузории UTF-8-ро гиред
other-encoding = файл на бо UTF-8, балки, аз афташ, бо рамзгузории { $name } аст
encoding-of-windows = Windows-1251 (кириллии Windows)
encoding-of-dos = CP866 (кириллии DOS)
save-from-encoding = онро дар муҳаррир бо ҳамин рамзгузорӣ кушоед ва бо рамзгузории UTF-8 нигоҳ доред
not-utf8 = файл бо рамзгузории UTF-8 нест
save-as-utf8 = файлро дар муҳаррир кушоед ва бо рамзгузории UTF-8 нигоҳ доред
git-not-started = барномаи git ба кор дароварда нашуд: { $error }
no-such-revision = чунин шоха (branch), нишона (tag) ё сабт (commit) нест

## Поварақҳо ва замимаҳо

needed-for-enclosure = барои он чи ба пресс-релиз замима мешавад, лозим аст
needed-for-footnote = барои ин поварақ лозим аст
mark-misplaced = дар матни { $language-of } `{ $name }` аломати поварақ ҳаст, ки дар он ҷо буда наметавонад
mark-into-paragraph = ҷойи аломатҳои поварақ дар сархат, рӯйхат, иқтибос ва тавзеҳи акс аст: `[^…]`-ро ба он ҷо гузаронед
mark-without-note = дар забони { $language } аломати `{ $mark }` поварақ надорад
add-note = сатри `{ $line }`-ро ба release.md илова кунед ва матни `{ $note }`-ро нависед
note-mark-twice = дар забони { $language } аломати `{ $mark }` ду бор омадааст
one-mark = якеро гузоред; агар ҳамонро бори дигар гуфтан лозим бошад, поварақи алоҳида нависед
mark-missing = дар матни { $language-of } `{ $name }` аломати поварақи `{ $mark }` нест
mark-in-source = аломат дар матни аслӣ
add-mark = `{ $mark }`-ро пас аз калимаҳое гузоред, ки поварақ ба онҳо дахл дорад
mark-for-note = дар ҷойи поварақ аломати `[^name]`-ро гузоред (ҳарфҳои лотинӣ, рақамҳо, дефисҳо), худи поварақро дар сатри алоҳидаи қолаб нависед: `{"[^name]: { note-name }"}`

## Саҳифаҳо: дар онҳо чӣ ҳаст ва сатрҳо чӣ қадар дарозанд

headline-long = дар забони { $language } сарлавҳа { $count } аломат дорад; аз { $most } зиёд набояд бошад
headline-shorter = боқимондаро дар матни зери он гӯед
body-empty = пресс-релиз матн надорад, танҳо он чи дар атрофи матн меояд, ҳаст
add-text = дар зери `+++`-и дуюм ягон матнро ном баред, масалан `{ $reference }`
line-holds = сатр дар забони `{ $locale }` тақрибан { $letters } ҳарф дорад; сатрҳои аз { $fewest } то { $most } ҳарф осон хонда мешаванд
set-measure = дар `[style]` нависед: `measures = { $open } { $locale } = { $good } { $close }`
more-room = ҳошияҳои паҳлуиро танг ё матнро хурдтар кунед
set-here = дар ин ҷо муқаррар шудааст

## Ҳуруфи ташкилот

face-elsewhere = файли `{ $path }` дар папкаи `fonts` нест
put-into-fonts = файлро ба папкаи `fonts/` дар паҳлуи payom.toml гузоред
no-face = файли ҳуруфи { $path } нест
put-file-there = файлро ба он ҷо гузоред ё номашро ислоҳ кунед
face-lacks = дар { $path } ҳарфу аломатҳо намерасанд (ҳамагӣ { $count }): { $letters }
face-with-all = ҳуруферо гиред, ки ҳамаи ҳарфҳои забонҳои ташкилотро дорад
face-licence = аз соҳибҳуқуқ барои ҷойгир кардан дар ҳуҷҷатҳо иҷозат гиред ё ҳуруфи дигарро интихоб кунед
face-broken = { $path } ҳуруф нест ё файл вайрон шудааст
face-anew = файлро аз манбаи аслиаш аз нав нусха бардоред
face-postscript = дар { $path } хатҳои канории PostScript (CFF) ҳастанд, вале TrueType лозим аст
face-ttf = нусхаи TrueType-ро гиред (.ttf бо `glyf`)
face-collection = { $path } маҷмӯаи якчанд ҳуруф аст
face-one = ҳуруфро аз маҷмӯа ҷудо кунед ва файлеро ном баред, ки танҳо онро дорад
face-web = { $path } ҳуруфи фишурда барои сомонаҳо (WOFF) аст
face-desktop = файли .ttf-и ҳамон ҳуруфро ном баред
face-variable = { $path } ҳуруфи тағйирёбанда аст
face-static = файлҳои ҷудогонаи ҳуруфро ном баред, барои ҳар намуд якто
face-restricted = { $path }-ро дар ҳуҷҷат ҷойгир кардан мумкин нест (OS/2 fsType: иҷозатномаи маҳдуд)
face-whole = { $path }-ро танҳо пурра ҷойгир кардан мумкин аст (OS/2 fsType: бе интихоби аломатҳо)
face-bitmaps = аз { $path } танҳо аломатҳои аз нуқтаҳо сохташударо ҷойгир кардан мумкин аст (OS/2 fsType)
