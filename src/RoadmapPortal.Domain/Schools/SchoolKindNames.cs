using RoadmapPortal.Domain.Texts;

namespace RoadmapPortal.Domain.Schools;

/// <summary>What kinds of school are called in the register, and which kind a person's words name.</summary>
public static class SchoolKindNames
{
    /// <summary>«СОШ», «гимназия».</summary>
    public static string Of(SchoolKind kind) => kind switch
    {
        SchoolKind.Secondary => "СОШ",
        SchoolKind.Basic => "ООШ",
        SchoolKind.Primary => "НОШ",
        SchoolKind.Evening => "В(С)ОШ",
        SchoolKind.Gymnasium => "гимназия",
        SchoolKind.Lyceum => "лицей",
        SchoolKind.Other => "другая",
    };

    /// <summary>The kind that the words name and nothing else: «СОШ», «Средняя школа», «другая». None if they name none.</summary>
    public static SchoolKind? Parse(string words)
    {
        var trimmed = words.Trim();
        if (trimmed.Length == 0)
        {
            return null;
        }

        var (kind, end) = SchoolWords.KindAt(trimmed, 0);
        return end == trimmed.Length ? kind : Spelling.Fold(trimmed) is var folded && (folded == Spelling.Fold("другая") || folded == Spelling.Fold("иная")) ? SchoolKind.Other : null;
    }

    /// <summary>The kind that a name begins with: «МБОУ СОШ № 12». None if it begins otherwise.</summary>
    public static SchoolKind? At(string name) => name.Length == 0 ? null : SchoolWords.KindAt(name, 0).Kind;
}
