using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Facts;

/// <summary>What the article denies is not stated, and what it states is not denied: 未造成人员伤亡 must not become 造成人员伤亡.</summary>
internal sealed partial class NegationRule : IFactRule
{
    private const char Not = '¬';
    private const int Reach = 4;
    private const int LeastReach = 2;

    /// <inheritdoc />
    public FactFault Fault => FactFault.Negation;

    /// <inheritdoc />
    public string? Offence(string claim, Evidence evidence)
    {
        var (claimed, known) = (Marked(claim), Marked(evidence.Text));
        return Gained(claimed, known) ?? Lost(claimed, known);
    }

    private static string? Gained(string claimed, string known)
    {
        foreach (var denied in Denials(claimed, LeastReach))
        {
            if (!known.Contains(Not + denied, StringComparison.Ordinal))
                return $"不{denied}";
        }

        return null;
    }

    private static string? Lost(string claimed, string known)
    {
        foreach (var denied in Denials(known, Reach))
        {
            if (denied.Length >= LeastReach && StatesPlainly(claimed, denied) && !StatesPlainly(known, denied))
                return denied;
        }

        return null;
    }

    private static bool StatesPlainly(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at is 0 || text[at - 1] is not Not)
                return true;
        }

        return false;
    }

    /// <summary>The characters behind each negation, up to a mark.</summary>
    private static IEnumerable<string> Denials(string text, int reach)
    {
        for (var at = text.IndexOf(Not, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Not, at + 1))
        {
            var end = at + 1;
            while (end < text.Length && end <= at + reach && char.IsLetterOrDigit(text[end]))
                end++;
            yield return text[(at + 1)..end];
        }
    }

    private static string Marked(string text) => Negation().Replace(text, match => match.Groups["plain"].Success ? match.Value : "¬");

    // Words that hold such a character and deny nothing stay as they are.
    [GeneratedRegex(
        "(?<plain>未来|不断|不仅|不但|不少|不同|不久|不过|不止|不只|不锈|不动产|不论|不管|不时|不等|无人机|无人驾驶|无线|无论|无锡|无缝|无偿|无障碍|非常|非遗|非洲|非物质|毫无|无比|未成年|没收|淹没|沉没|莫不)" +
        "|(?:尚|并|从|仍|均|暂|都)?(?:没有|未能|未曾|未有|并未|未|没|不|无|非|勿|禁止)")]
    private static partial Regex Negation();
}
