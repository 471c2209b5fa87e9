using Microsoft.AspNetCore.Components;

namespace RoadmapPortal.Web.Shell;

/// <summary>Says in the office's words what went wrong and what to do. Asks the database for nothing: it may be the database.</summary>
public sealed partial class ProblemPage
{
    [Parameter]
    public int Code { get; set; }

    private ProblemWords Problem => Code switch
    {
        StatusCodes.Status400BadRequest => new("Страница устарела", "Вернитесь назад, обновите страницу и повторите: форма была открыта слишком долго или в другом окне."),
        StatusCodes.Status403Forbidden => new("Недостаточно прав", "Ваша роль не позволяет открыть эту страницу. Если она нужна для работы, обратитесь к администратору муниципалитета."),
        StatusCodes.Status404NotFound => new("Страница не найдена", "Такой страницы или записи нет, или она вам недоступна. Проверьте адрес или начните с главной."),
        StatusCodes.Status405MethodNotAllowed => new("Так открыть нельзя", "Перейдите на эту страницу по ссылке с главной."),
        StatusCodes.Status429TooManyRequests => new("Слишком часто", "С вашего адреса спрашивали слишком часто. Подождите минуту и повторите."),
        _ => new("Портал не справился", "Запрос не выполнен из-за ошибки на сервере. Подождите минуту и повторите; сохранённое не пропало."),
    };

    private sealed record ProblemWords(string Title, string Advice);
}
