### Press release of 2 October 2018: information sessions for state bodies in seven regions of Tajikistan, held in July
### and August 2018, on ratifying the Optional Protocol to the UN Convention against Torture (ФПКПП).
### ФПКПП is the protocol; the convention itself has been ratified by Tajikistan already. Do not mix them up.

headline = В регионах Таджикистана прошли информационные встречи о ратификации Факультативного протокола к Конвенции ООН против пыток
    .short = Встречи о Факультативном протоколе против пыток

# $event — два месяца, форма in: «июле и августе 2018 года»; дни неизвестны.
standfirst =
    В { DATETIME($event, form: "in") } представителям государственных органов в семи регионах рассказали, почему Таджикистану необходимо
    ратифицировать Факультативный протокол к Конвенции ООН против пыток и создать национальный механизм
    предупреждения пыток.

# «Проект Европейского Союза»: a project that the European Union funds.
# The Commissioner for Human Rights in the Republic of Tajikistan is also known as the Ombudsman.
lead =
    Таджикская неправительственная организация «{ org-bhr }» совместно с { org-ombudsman.by } провела серию
    информационных встреч в регионах страны. Встречи прошли в рамках проекта Европейского Союза
    «{ project-aff-tajikistan }».

# $event-places: Faizobod, Vakhsh, Asht, Darvoz, Khovaling, Baljuvon, Khorugh.
# REVIEW: the Coalition’s page in Tajik on the same sessions has Лахш (Lakhsh) where this release has Вахш (Vakhsh).
# They are two different districts. Keep Вахш until the organisers have decided.
sessions =
    Встречи, в которых участвовали представители различных государственных органов, состоялись
    в { DATETIME($event, form: "in") } в { LIST($event-places, form: "in") }.

## Subjects

heading-subjects = О чём говорили на встречах

# The list items finish this sentence, each with «о» or «об».
subjects = Докладчики рассказали:

# ФПКПП: Optional Protocol to the UN Convention against Torture, OPCAT.
subject-opcat =
    о необходимости ратификации Таджикистаном Факультативного протокола к Конвенции ООН против пыток (ФПКПП);

# НПМ: the national body that the OPCAT asks a State to set up.
subject-npm = о необходимости создания в стране Национального превентивного механизма (НПМ);

subject-monitoring =
    о работе Мониторинговой группы, которая посещает закрытые и полузакрытые учреждения Таджикистана;

# “Penitentiary Code”: the code that was in force in 2018 is called «Кодекс исполнения уголовных наказаний» in Russian.
# REVIEW: name of the code; compare the organisers’ Russian text.
subject-rights =
    об основных правах, которые действующий Кодекс исполнения уголовных наказаний предоставляет лицам, отбывающим
    наказание в местах лишения свободы;

# Universal Periodic Review: the review of every State’s human rights record in the UN Human Rights Council.
subject-upr =
    о важности выполнения рекомендаций, которые государства — члены Совета ООН по правам человека дали Таджикистану
    в рамках Универсального периодического обзора.

## Speakers

heading-speakers = Докладчики

speakers = Среди докладчиков были:

# A man.
speaker-alizoda = { org-ombudsman.commissioner } **Зариф Ализода**;

# A man.
speaker-nuralizoda =
    представитель Генеральной прокуратуры Республики Таджикистан **Шамс Нурализода**;

# REVIEW: the English original prints Tanderso Sharipov; the Coalition’s page in Tajik on the same sessions has
# Шарипов Тақдиршо (in Russian Такдиршо). The English is followed until the organisers have decided.
speaker-sharipov = профессор **Тандерсо Шарипов**;

speaker-coalition = представители { org-coalition.genitive };

speaker-monitoring = члены Мониторинговой группы, представляющие гражданское общество.
