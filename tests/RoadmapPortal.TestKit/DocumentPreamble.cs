using RoadmapPortal.Domain.Orders;

namespace RoadmapPortal.TestKit;

/// <summary>The preambles of the two orders among the documents, divided by hand into what a writer types.</summary>
public sealed record DocumentPreamble(GroundsOpening Opening, IReadOnlyList<NamedAct> Grounds, string Purpose, DecreeWord Decree)
{
    public static DocumentPreamble Of(string slug) => slug switch
    {
        "sochi" => new(
            GroundsOpening.OnTheGroundsOf,
            [
                new("приказа министерства образования, науки и молодежной политики Краснодарского края", "06.03.2023", "681", "О работе со школами, имеющими низкие образовательные результаты, и профилактике учебной неуспешности в общеобразовательных организациях Краснодарского края в 2023 году"),
                new("письма государственного бюджетного образовательного учреждения дополнительного профессионального образования «Институт развития образования» Краснодарского края", "15.03.2023", "01-20/1290", "О направлении Методических рекомендаций по разработке муниципальной системы профилактики учебной неуспешности"),
                new("приказа управления по образованию и науке администрации муниципального образования городской округ город-курорт Сочи Краснодарского края", "23.03.2023", "473", "Об утверждении дорожной карты по работе со школами, имеющими низкие образовательные результаты, и по профилактике учебной неуспешности в общеобразовательных организациях города-курорта Сочи в 2023 году"),
            ],
            "в целях развития внутришкольной системы профилактики учебной неуспешности в общеобразовательных организациях муниципального образования городской округ город-курорт Сочи Краснодарского края",
            DecreeWord.Running),
        "meshchovsk" => new(
            GroundsOpening.InAccordanceWith,
            [new("письмом Министерства образования и науки Калужской области", "09.01.2023", "10508/21-22", "")],
            "",
            DecreeWord.Capitals),
        _ => throw new ArgumentException($"«{slug}» has no order.", nameof(slug)),
    };
}

/// <param name="Act">What it is and whose, in the case that the preamble needs.</param>
public sealed record NamedAct(string Act, string Date, string Number, string Title);
