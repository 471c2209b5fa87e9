using RoadmapPortal.Domain.Rules;

namespace RoadmapPortal.Domain.Archives;

/// <summary>What an archive must be to be read back.</summary>
public static class ArchiveRules
{
    public static readonly Rule IsAnArchive = new(
        "archive/is-an-archive", "Файл не читается как архив ZIP: он повреждён или скачан не целиком. Скачайте архив ещё раз и повторите.");

    public static readonly Rule HasManifest = new("archive/has-manifest", "В файле нет описи manifest.json, или она не читается: это не архив периода, собранный порталом.");

    public static readonly Rule FormatIsKnown = new("archive/format-is-known", "Архив записан в формате {0}, а эта версия портала читает формат {1}. Обновите портал.");

    public static readonly Rule TablesAreKnown = new("archive/tables-are-known", "Файл «{0}» содержит данные, которых эта версия портала не знает: {1}. Архив сделан другой версией портала – обновите портал.");

    public static readonly Rule NamesAreSafe = new("archive/names-are-safe", "Недопустимое имя файла в архиве: «{0}».");

    public static readonly Rule NamesAreUnique = new("archive/names-are-unique", "Файл «{0}» есть в архиве несколько раз.");

    public static readonly Rule NothingIsMissing = new("archive/nothing-is-missing", "В архиве нет файла «{0}», хотя он назван в описи.");

    public static readonly Rule NothingIsExtra = new("archive/nothing-is-extra", "В архиве есть лишний файл «{0}»: в описи его нет.");

    public static readonly Rule NothingIsChanged = new("archive/nothing-is-changed", "Файл «{0}» изменён: его размер или контрольная сумма не те, что в описи.");

    public static readonly Rule IsNotTooLarge = new("archive/is-not-too-large", "Архив слишком большой, чтобы его прочитать: {0}.");

    public static readonly Rule RowsAreReadable = new("archive/rows-are-readable", "Данные архива не читаются: файл «{0}», строка {1}.");

    public static readonly Rule RowsAgree = new("archive/rows-agree", "Данные архива противоречат друг другу, база данных их не приняла: файл «{0}» ({1}).");

    public static readonly Rule WordsAreKnown = new("archive/words-are-known", "Данные архива не читаются: в файле «{0}» есть значение, которого портал не знает.");

    public static readonly Rule MunicipalityIsEmpty = new(
        "archive/municipality-is-empty", "Восстановить архив можно только в пустой муниципалитет, а здесь уже есть: {0}. Попросите оператора завести новый муниципалитет.");
}
