using System.Text.RegularExpressions;

namespace Baozhai.Bot.Alerts.Life;

/// <summary>Whose a notice is: 株洲市防指 and 市防汛抗旱指挥部 are of a 市, 省气象台 of a 省.</summary>
/// <param name="Name">株洲; empty when not named.</param>
/// <param name="Unit">国, 省, 市, 县 or 区; empty when it cannot be told.</param>
internal sealed partial record Region(string Name, string Unit)
{
    private static readonly Region Unknown = new("", "");

    /// <summary>The region of a notice's issuer, or else of its place.</summary>
    public static Region Of(AlertSubject notice) => Read(notice.Issuer) is { Unit.Length: > 0 } issuer ? issuer : Read(notice.Place);

    /// <summary>Whether both may be one: what is not stated matches anything.</summary>
    public bool MayBe(Region other) =>
        Unit.Length == 0 || other.Unit.Length == 0 || (Unit == other.Unit && (Name == other.Name || Name.Length == 0 || other.Name.Length == 0));

    private static Region Read(string? text)
    {
        if (text is null || Several().IsMatch(text)) return Unknown;
        if (National().IsMatch(text)) return new Region("", "国");
        var last = Units().Matches(text).LastOrDefault();
        return last is null ? Unknown : new Region(last.Groups["name"].Value, last.Groups["unit"].Value);
    }

    [GeneratedRegex("[、和及]")]
    private static partial Regex Several();

    [GeneratedRegex("^(?:国家|中央|中国|水利部|应急管理部|自然资源部)")]
    private static partial Regex National();

    [GeneratedRegex("(?:[我全本该])?(?<name>[^省市县区]{0,6})(?<unit>[省市县区])")]
    private static partial Regex Units();
}
