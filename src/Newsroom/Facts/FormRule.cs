using System.Globalization;

namespace Baozhai.Newsroom.Facts;

/// <summary>A summary is a line of plain sentences that are finished; marks and symbols are those of print or of the article.</summary>
internal sealed class FormRule : IFactRule
{
    private const string Marks = "，。、；：！？“”‘’（）《》〈〉—…·,.;:!?()%‰-~/\"' ℃+ⅠⅡⅢⅣⅤ";

    /// <inheritdoc />
    public FactFault Fault => FactFault.Form;

    /// <inheritdoc />
    public string? Offence(string claim, Evidence evidence)
    {
        if (claim.Length is 0)
            return "";
        foreach (var character in claim)
        {
            if (!IsPlain(character) && (char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format || !evidence.Has([character])))
                return $"{character}";
        }

        return claim[^1] is '…' or ',' or '，' or '、' or ':' or ';' ? claim[^1..] : null;
    }

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || Marks.Contains(character, StringComparison.Ordinal);
}
