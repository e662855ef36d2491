using System.Text;
using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Forms;

/// <summary>Numbers and units that a recogniser wrote as LaTeX ($5 3 . 2 \mathrm { m }$, 35 ^ { \circ } \mathrm { C }, \%), as text.</summary>
internal static partial class Formulas
{
    private const string Parts = "\\x20-\\x7E°·×～—‰℃，。、";

    /// <summary>The line with its formulas as text.</summary>
    public static string Plain(string line)
    {
        if (line.Contains('$', StringComparison.Ordinal) || line.Contains("\\(", StringComparison.Ordinal) || line.Contains("\\[", StringComparison.Ordinal))
            line = Marked().Replace(line, match => IsFormula(match.Groups["tex"].Value) ? Between(line, match, Read(match.Groups["tex"].Value)) : match.Value);
        return line.AsSpan().IndexOfAny("\\^") >= 0 ? Bare().Replace(line, match => Between(line, match, Read(match.Value))) : line;
    }

    // Spaces around a formula belong to it where a Chinese character stands next.
    private static string Between(string line, Match match, string text)
    {
        if (match.Value is [' ', ..] && !(match.Index == 0 || IsWide(line[match.Index - 1])))
            text = " " + text;
        var end = match.Index + match.Length;
        return match.Value is [.., ' '] && end < line.Length && !IsWide(line[end]) ? text + " " : text;
    }

    private static bool IsWide(char character) => character >= '\u2E80';

    // $5亿 and $3 are money: a formula has commands, figures and short names only.
    private static bool IsFormula(string tex) => tex.Contains('\\', StringComparison.Ordinal) || !Word().IsMatch(tex);

    private static string Read(string tex)
    {
        var text = Named().Replace(tex, match => match.Groups["text"].Value);
        text = Fraction().Replace(text, "${over}/${under}");
        text = Circled().Replace(text, match => match.Groups["n"].Value is { Length: 1 } digit ? $"{(char)('①' + digit[0] - '1')}" : match.Groups["n"].Value);
        text = Command().Replace(text, match => Symbols.GetValueOrDefault(match.Groups["name"].Value, ""));
        text = Spaces().Replace(text, "");
        text = Script().Replace(text, match => match.Groups["sign"].Value is "^" ? Scripts.Raised(match.Groups["text"].Value) : match.Groups["text"].Value);
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not ('{' or '}' or '$' or '\\' or '~'))
                plain.Append(character);
        }

        return plain.Replace("°C", "℃").ToString();
    }

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["sim"] = "～",
        ["times"] = "×",
        ["cdot"] = "·",
        ["pm"] = "±",
        ["leq"] = "≤",
        ["le"] = "≤",
        ["geq"] = "≥",
        ["ge"] = "≥",
        ["circ"] = "°",
        ["degree"] = "°",
        ["celsius"] = "℃",
        ["bullet"] = "·",
        ["square"] = "□",
        ["blacksquare"] = "■",
        ["triangle"] = "△",
        ["star"] = "☆",
        ["bigstar"] = "★",
        ["bigcirc"] = "○",
        ["approx"] = "≈",
        ["rightarrow"] = "→",
        ["to"] = "→",
        ["div"] = "÷",
        ["permil"] = "‰",
        ["mu"] = "μ",
        ["alpha"] = "α",
        ["beta"] = "β",
        ["ldots"] = "…",
        ["cdots"] = "…",
        ["quad"] = " ",
        ["qquad"] = " ",
    };

    [GeneratedRegex(" ?(?:\\$\\$(?<tex>[^$]{1,400})\\$\\$|\\$(?<tex>[" + Parts + "-[$]]{1,400}|[^$]*\\\\text[^$]{1,400})\\$|\\\\\\((?<tex>[^()]{1,400})\\\\\\)|\\\\\\[(?<tex>[^\\[\\]]{1,400})\\\\\\]) ?")]
    private static partial Regex Marked();

    // Commands outside of formula marks, with the figures and braces around them: 3.2 \mathrm { m } ^ { 2 }, 35^{\circ}C.
    [GeneratedRegex(" ?(?:[\\d.,]+ ?)?(?:\\\\(?:mathrm|mathbf|mathit|text|textbf|operatorname) ?\\{[^{}]{0,60}\\}|\\^ ?\\{ ?\\\\circ ?\\} ?C?|\\^ ?\\\\circ ?C?|\\\\(?:sim|times|pm|leq|geq|circ)(?![A-Za-z]))(?: ?[\\^_] ?(?:\\{[^{}]{0,8}\\}|\\d))?(?: ?[\\d.,]+)? ?")]
    private static partial Regex Bare();

    [GeneratedRegex("[A-Za-z]{5,}|[A-Za-z]{3,} |[^\\x00-\\x7F°·×～—‰℃]")]
    private static partial Regex Word();

    [GeneratedRegex("\\\\(?:mathrm|mathbf|mathit|mathsf|text|textbf|textrm|operatorname|boldsymbol|underline|bf|rm|mathring) ?\\{(?<text>[^{}]{0,200})\\}")]
    private static partial Regex Named();

    [GeneratedRegex("\\\\d?frac ?\\{(?<over>[^{}]{0,60})\\} ?\\{(?<under>[^{}]{0,60})\\}")]
    private static partial Regex Fraction();

    [GeneratedRegex("\\\\textcircled ?\\{ ?\\\\?[a-z]* ?(?<n>\\d{1,2}) ?\\}")]
    private static partial Regex Circled();

    [GeneratedRegex("\\\\(?<name>[A-Za-z]+)")]
    private static partial Regex Command();

    [GeneratedRegex("(?<sign>[\\^_])(?:\\{(?<text>[^{}]{0,20})\\}|(?<text>.))")]
    private static partial Regex Script();

    [GeneratedRegex(" ")]
    private static partial Regex Spaces();
}

/// <summary>Raised figures.</summary>
internal static class Scripts
{
    private const string Figures = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A text as it stands raised; what has no raised form stays.</summary>
    public static string Raised(string text) => text is ['°', ..] ? text : string.Concat(text.Select(character => character is >= '0' and <= '9' ? Figures[character - '0'] : character));
}
