using System.Globalization;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Builders;

/// <summary>Papers that several tests look at.</summary>
internal static class Samples
{
    private static readonly (ColumnKind Kind, string Heading)[] UsualColumns =
    [
        (ColumnKind.Number, "№ п/п"), (ColumnKind.Title, "Мероприятие"), (ColumnKind.Form, "Форма"), (ColumnKind.Codes, "Код параметра"),
        (ColumnKind.Audience, "Контингент"), (ColumnKind.Venue, "Место проведения"), (ColumnKind.Dates, "Дата проведения"), (ColumnKind.Responsible, "Ответственные"),
    ];

    /// <summary>Three schools, two factors with three parameters, every kind of block, two sections, four runs of which one is empty.</summary>
    public static RoadmapPaper Small() => SmallOffice(out var roadmap).Paper(roadmap);

    public static Office SmallOffice(out MunicipalRoadmap roadmap)
    {
        var office = new Office();
        var (first, gymnasium, primary) = (office.AddSchool("1"), office.AddSchool("г44"), office.AddSchool("НОШ № 80"));
        var equipment = office.AddFactor("1.", "Уровень оснащения школы", ("1.1", "Нехватка цифрового оборудования"), ("1.2", "Отсутствие помещений"));
        var staff = office.AddFactor("2.", "Дефицит кадров", ("2.1", "Нехватка учителей"));
        office.BeginAudit("По результатам 2022 года выявлены риски.", Office.UsualAuditColumns);
        office.Find(equipment.Parameters[0], null, first, primary);
        office.Find(staff.Parameters[0], "Сош №№ 1, г44", first, gymnasium);
        office.Find(equipment.Parameters[1], null, gymnasium);

        roadmap = office.Roadmap("Дорожная карта по профилактике учебной неуспешности");
        roadmap.Stamp(["УТВЕРЖДАЮ", "Директор Е.Л. Тимченко"]);
        roadmap.ApproveBy(Approval.ByOfficial("Директор", "Е.Л. Тимченко", new DateOnly(2023, 8, 28)));
        roadmap.SignBy("Начальник управления", "О.Н. Медведева");
        roadmap.AddTask("1.", "Провести анализ.");
        roadmap.AddTask("-", "Выстроить взаимодействие.");
        roadmap.AddIndicator("1.", "Доля участников – 100 %.");
        roadmap.AddBlock(BlockKind.Goal, "Цель:", "Повышение качества образования.");
        roadmap.AddBlock(BlockKind.Tasks, "Задачи:", null);
        roadmap.AddBlock(BlockKind.Prose, "Направления:", "Первый абзац.\nВторой абзац.");
        roadmap.AddBlock(BlockKind.Indicators, "Показатели:", null);
        roadmap.AddBlock(BlockKind.Audit, "I. Результаты входного аудита", null);
        var table = AddUsualTable(roadmap, "II. Муниципальная дорожная карта");
        roadmap.AddBlock(BlockKind.Table, "II. Муниципальная дорожная карта", null, table.Id);

        var organising = table.AddSection("ОРГАНИЗАЦИОННАЯ ДЕЯТЕЛЬНОСТЬ", null, null);
        office.Fill(table, organising, Level.None, [(ColumnKind.Title, "Проведение аудита"), (ColumnKind.Codes, "все параметры"), (ColumnKind.Dates, "март 2023 г.")]);
        var equipping = table.AddSection("I. УРОВЕНЬ ОСНАЩЕНИЯ", "МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", "УРОВЕНЬ ОО");
        office.Fill(
            table, equipping, Level.Municipal,
            [(ColumnKind.Title, "Конкурс «Площадки»"), (ColumnKind.Form, "конкурс"), (ColumnKind.Codes, "1.1.,1.2"), (ColumnKind.Responsible, "Андреева Т.В.")],
            [(ColumnKind.Title, "Семинар"), (ColumnKind.Codes, "2.1"), (ColumnKind.Dates, "декабрь – июнь 2023 г.")]);
        return office;
    }

    /// <summary>As large as the largest real one: 80 activities in 8 sections, 16 parameters, 69 schools.</summary>
    public static RoadmapPaper Big()
    {
        var office = new Office();
        var schools = Enumerable.Range(1, 69).Select(number => office.AddSchool(Number(number))).ToList();
        office.BeginAudit(null, Office.UsualAuditColumns);
        for (var number = 1; number <= 8; number++)
        {
            var factor = office.AddFactor(
                Number(number) + ".", "Фактор риска, который снижает результаты обучения, № " + Number(number),
                ($"{Number(number)}.1", "Наличие обучающихся, нуждающихся в сопровождении"), ($"{Number(number)}.2", "Дефицит педагогических сотрудников"));
            foreach (var parameter in factor.Parameters)
            {
                office.Find(parameter, null, schools.Where((_, at) => at % (number + 1) != 1));
            }
        }

        var roadmap = office.Roadmap("ДОРОЖНАЯ КАРТА ПО ПРОФИЛАКТИКЕ УЧЕБНОЙ НЕУСПЕШНОСТИ В МУНИЦИПАЛЬНОМ ОБРАЗОВАНИИ ГОРОД ПРИМОРСК");
        office.Approve(roadmap, "Приложение № 1", "к приказу управления", "от 21.04.2023 № 680");
        roadmap.AddBlock(BlockKind.Audit, "I. РЕЗУЛЬТАТЫ ВХОДНОГО АУДИТА", null);
        var table = AddUsualTable(roadmap, "II. ДОРОЖНАЯ КАРТА");
        roadmap.AddBlock(BlockKind.Table, "II. ДОРОЖНАЯ КАРТА", null, table.Id);
        for (var number = 1; number <= 8; number++)
        {
            var section = table.AddSection("РАЗДЕЛ " + Number(number), "МУНИЦИПАЛЬНЫЙ УРОВЕНЬ", "УРОВЕНЬ ОБРАЗОВАТЕЛЬНОЙ ОРГАНИЗАЦИИ");
            office.Fill(table, section, Level.Municipal, Enumerable.Range(1, 5).Select(row => BigRow(number, row)));
            office.Fill(table, section, Level.School, Enumerable.Range(6, 5).Select(row => BigRow(number, row)));
        }

        return office.Paper(roadmap);
    }

    public static RoadmapTable AddUsualTable(Roadmap roadmap, string title)
    {
        var table = roadmap.AddTable(TableKind.Plan, title, TableNumbering.PerLevel, ".");
        foreach (var (kind, heading) in UsualColumns)
        {
            table.AddColumn(kind, heading);
        }

        return table;
    }

    /// <summary>A roadmap of one row in a table of these columns.</summary>
    public static RoadmapPaper OneRow(params (ColumnKind Column, string Words)[] cells)
    {
        var office = new Office();
        var roadmap = office.Roadmap("Карта");
        var table = AddUsualTable(roadmap, "Таблица");
        roadmap.AddBlock(BlockKind.Table, null, null, table.Id);
        office.Fill(table, table.AddSection(null, null, null), Level.None, cells);
        return office.Paper(roadmap);
    }

    private static (ColumnKind Column, string Words)[] BigRow(int section, int row) =>
    [
        (ColumnKind.Title, $"Мероприятие{Number(section)}-{Number(row)} по методическому сопровождению педагогов школ с низкими результатами обучения"),
        (ColumnKind.Form, row % 2 == 0 ? "семинар-практикум" : "круглый стол, консультации"),
        (ColumnKind.Codes, $"{Number(section)}.1, {Number(section)}.2"),
        (ColumnKind.Audience, "заместители директоров, учителя-предметники"),
        (ColumnKind.Venue, "МКУ ЦРО"),
        (ColumnKind.Dates, "апрель – май 2023 г., сентябрь 2023 г. – май 2024 г."),
        (ColumnKind.Responsible, "Лукашова И.Б., Сапелкина Л.В."),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
