### Маблағгузорон: он чи онҳо дар пресс-релиз месанҷанд.

## Маблағгузорон дар матн ва дар маълумот

funder-not-in-data = кӣ мувофиқи матн маблағ медиҳад, вале дар маълумоти пресс-релиз нест: `{ $funder }`
named-here = дар ин ҷо ном бурда шудааст
add-funding = ба release.md қисми `[[funding]]`-ро ё ин маблағгузорро ба лоиҳа илова кунед
funder-not-in-text = кӣ мувофиқи маълумот маблағ медиҳад, вале дар матн гуфта нашудааст: `{ $funder }`
this-release = ин пресс-релиз
add-funding-paragraph = ба release.md сархати `{"{ funding }"}`-ро илова кунед
credited-in-words = ба ҷойи нишон номи маблағгузор навишта шудааст
logo-forbidden = нишон истифода намешавад, ин манъ аст: `{ $funder }`
logo-not-agreed = нишон истифода намешавад, соҳибаш ҳанӯз розӣ нашудааст: `{ $funder }`
this-logo = ин нишон

## Иттиҳоди Аврупо

wrong-statement = «{ $text }» он матн нест, ки қоидаҳои соли { $year } талаб мекунанд
beside-emblem = дар паҳлуи нишон омадааст
prescribed-statements = яке аз ин матнҳоро нависед: { $statements }
instrument-named = дар `{ $name }` абзори молиявӣ ном бурда шудааст ({ $instruments })
instrument-in-text = абзорро танҳо дар худи матни пресс-релиз ном баред
member-states = { $day } дар Иттиҳоди Аврупо { $members } давлат буд, на { $number }
this-number = ин адад
write-member-states = `{"{ $eu-member-states }"}` нависед: ба ҷойи он ҳамеша шумораи рӯзи пресс-релиз гузошта мешавад
# REVIEW: «радди масъулият» барои disclaimer.
disclaimer-impossible = радди масъулиятро навиштан мумкин нест, лоиҳа: `{ $project }`
nobody-answers = навишта нашудааст, ки барои мундариҷа кӣ масъул аст
named-by-release = дар ин пресс-релиз ном бурда шудааст
add-responsible = `responsible = ["…"]`-ро бо ташкилотҳое, ки барои мундариҷа масъуланд, илова кунед
older-rules = матни соли { $year } истифода мешавад, шартнома бошад, аз { $contract } аст, лоиҳа: `{ $project }`
this-wording = ин матн
ask-delegation = ин мумкин аст; аз рӯйи сана қоидаҳои навтар, соли { $year }, мувофиқанд: аз Намояндагӣ пурсед

## Пайвандҳо ва номҳо

this-link = ин пайванд
link-to-other-language = пайванди саҳифаи { $language } ба саҳифаи забони дигар ({ $other }) мебарад: { $url }
link-for-language = суроғаи саҳифаеро, ки ба забони { $language } аст, гузоред ё дар [links] барои ҳар забон суроғаи алоҳида нависед
unapproved-name = номи «{ $wrong }» тасдиқ нашудааст, ташкилот: `{ $organisation }`
see-avoid-here = `avoid`-ро дар ин ҷо бинед

## Шахсони тамос, шартномаҳо, маблағ барои чӣ

contact-outside = `{ $contact }` дар рӯзи пресс-релиз ({ $day }) шахси тамос нест
the-contact = шахси тамос
other-contact = шахси тамоси дигарро нависед ё агар санаҳо дар contacts.toml нодуруст бошанд, онҳоро ислоҳ кунед
contract-unknown = Иттиҳоди Аврупо маблағ медиҳад, вале санаи шартнома маълум нест, лоиҳа: `{ $project }`
this-project = ин лоиҳа
add-contract = `contract = 2018-01-15`-ро илова кунед; агар санаро касе надонад, `regime = "2010"`, "2018" ё "2022" бо шарҳи `regime-note`
no-words-for-purpose = дар матни { $language-of } `{ $name }` барои `{ $purpose }` калима нест
add-variant = дар зери `{ $selector }` сатри `{ $line }`-ро илова кунед

## Ададҳо дар release.md

point-is-decimal = { $number } чун { $short } хонда мешавад: дар ин ҷо нуқта қисми касриро ҷудо мекунад
point-of-thousands = агар ҳазорҳо дар назар бошанд, { $thousands } нависед; агар не, { $decimal } нависед

## payom funders

texts-incomplete = матнҳои пресс-релиз ҳанӯз пурра нестанд: `payom check`-ро бинед
nobody-credited = касе ном бурда нашудааст
nothing-to-confirm = Чизе нест, ки тасдиқ карда шавад.
to-confirm = Бояд тасдиқ шавад:
label-emblem = нишон
label-logo = нишон
label-wordmark = навишта
label-words = бо ном
label-disclaimer = масъулият
label-address = суроға
label-rules = қоидаҳо
label-waived = истисно
label-omitted = нест
rules-of-year = соли { $year } барои { $project }
waiver-by = { $project }: { $reason }; тасдиқ кард: { $who }, { $day }
disclaimer-omitted = радди масъулияти { $project }: { $note }
logo-requested = { $funder }: иҷозати нишон додани нишон – «{ $permission }»
logo-never = { $funder }: нишонашро ҳеҷ гоҳ истифода бурдан мумкин нест; онро нест кунед
contract-to-confirm = { $project }: санаи шартнома; қоидаҳои соли { $year } истифода мешаванд: { $note }

## Он чи феҳрист дар рӯзи пресс-релиз намедонад

outside-records = дар феҳрист барои { $day } маълумот нест: { $what }, `{ $of }`
outside-name = ном
outside-address = суроғаи Намояндагӣ
outside-members = шумораи давлатҳои аъзо
outside-enlargement = солҳои васеъшавӣ
outside-aid = ҳаҷми кӯмак
outside-add-name = номи онро барои ҳамон рӯз ба `names`-и `{ $of }` илова кунед
outside-ask = аз `{ $of }` пурсед, ки дар он рӯз чӣ дуруст буд ({ $what }), ва сабтро бо `from`, `until` ва манбаъ илова кунед

## Феҳрист: маблағгузорон, лоиҳаҳо, тамосҳо, муҳлатҳо

phone-private = рақами мобилӣ ҳамчун оммавӣ нишон дода нашудааст
phone-private-help = агар соҳибаш розӣ бошад, `public = true`-ро илова кунед; вагарна рақамро нест кунед
contact-unreachable = ҳеҷ роҳи тамос нест, шахси тамос: `{ $contact }`
this-contact = ин тамос
contact-unreachable-help = `email = "…"`, телефон бо `public = true` ё `channels`-ро илова кунед
# REVIEW
extension-wrong = `{ $digits }` рақами иловагӣ нест
extension-help = танҳо рақамҳояшро нависед: `extension = "12"`
channel-write = `"@{ $name }"` нависед
channel-no-account = `{ $text }` ҳисоби ин навъ нест
channel-no-number = `{ $text }` рақаме нест, ки ба он занг задан мумкин бошад
# REVIEW
what-of-project = `what` мегӯяд, ки маблағи худи пресс-релиз барои чист
what-of-project-here = дар ин ҷо маблағ барои лоиҳа аст
what-of-project-help = сатрро нест кунед; ҷои он дар [[funding]] дар release.md аст
regime-unnoted = `regime` бе `regime-note`
# REVIEW
regime-unnoted-help = `regime-note = "…"`-ро илова кунед: аз куҷо маълум аст, ки ҳамин қоидаҳо амал мекунанд
# REVIEW
disclaimer-unnoted = огоҳӣ бе `disclaimer-note` партофта шудааст
# REVIEW
disclaimer-unnoted-help = `disclaimer-note = "…"`-ро илова кунед: чаро онро партофтан мумкин аст
period-no-date-help = `"2018-10"` ё `"2018-10-02"` нависед
period-reversed = давра { $to }, пеш аз оғози худ { $from }, тамом мешавад
logo-unpermitted = нишон бе `permission`
logo-unpermitted-help = `permission = "granted"`, `"requested"`, `"not-needed"` ё `"forbidden"`-ро илова кунед
ranges-of-members = шумораи давлатҳои аъзо
# REVIEW
ranges-of-enlargement = солҳои васеъшавӣ
ranges-of-aid = ҳаҷми кӯмак
ranges-of-delegation = маълумоти Намояндагӣ
ranges-of-names = номҳои `{ $id }`
range-reversed = муҳлат { $last }, пеш аз оғози худ { $first }, тамом мешавад
range-last-day = рӯзи охирини муҳлат
# REVIEW
ranges-overlap = ду муҳлат барои { $what } бо ҳам меоянд: { $one } ва { $other }
# REVIEW
ranges-gap = дар байни муҳлатҳо барои { $what } холигӣ ҳаст: { $one } ва { $other }
range-write-from = дар ин ҷо `from = { $day }` нависед
range-write-until = дар муҳлати пештара `until = { $day }` нависед
this-range = ин муҳлат
range-before = муҳлати пештара
range-always = ҳамеша
range-from = аз { $from }
range-until = то { $until }
range-both = { $from } – { $until }
year-four-digits = солро бо чор рақам нависед: { $day }
year-correct = солро ислоҳ кунед
year-early = сана дар соли { $year }
day-with-time = `{ $value }` вақти рӯз дорад, вале дар ин ҷо танҳо рӯз меистад
day-alone = танҳо `{ $day }` нависед
day-not-in-calendar = рӯзи `{ $value }` дар тақвим нест
day-write = рӯзро чун 2018-10-02 нависед: сол, моҳ, рӯз
