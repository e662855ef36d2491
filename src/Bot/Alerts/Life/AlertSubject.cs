namespace Baozhai.Bot.Alerts.Life;

/// <summary>One thing an alert is about: a station, a river, a warning or a response.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">The station, the river, or the danger of the notice (暴雨, 防汛).</param>
/// <param name="River">The river of a station; null when it cannot be told.</param>
/// <param name="Issuer">Who gave the notice; null when not stated.</param>
/// <param name="Place">Where the notice holds; null when not stated.</param>
internal sealed record AlertSubject(SubjectKind Kind, string Name, string? River = null, string? Issuer = null, string? Place = null)
{
    // 株洲站 is a name, 洲站 is not.
    private const int ShortestStation = 3;

    /// <summary>Whether it is water that is measured.</summary>
    public bool IsWater => Kind is SubjectKind.Station or SubjectKind.River;

    /// <summary>
    /// Whether a report speaks of the same thing. A station named in full is one station whatever paper names it. A river, a short name of a
    /// station and a notice mean something only within their paper: every city has its 防汛Ⅲ级响应.
    /// </summary>
    /// <param name="other">What the report speaks of.</param>
    /// <param name="samePaper">Whether both are of one paper; an unknown paper may be any.</param>
    public bool Is(AlertSubject other, bool samePaper) => (Kind, other.Kind) switch
    {
        (SubjectKind.Station, SubjectKind.Station) => Name == other.Name || (samePaper && (IsShortFor(Name, other.Name) || IsShortFor(other.Name, Name))),
        (SubjectKind.River, SubjectKind.River) => samePaper && Name == other.Name,
        (SubjectKind.Station, SubjectKind.River) => samePaper && River == other.Name,
        (SubjectKind.River, SubjectKind.Station) => samePaper && other.River == Name,
        (var one, var another) when one == another => samePaper && IsSameDanger(Name, other.Name) && IssuerRegion.Of(this).MayBe(IssuerRegion.Of(other)),
        _ => false,
    };

    /// <summary>This one with what another report of it tells: the fuller name, the issuer, the place.</summary>
    public AlertSubject With(AlertSubject other) => other.Kind switch
    {
        SubjectKind.River => this,
        SubjectKind.Station => Kind == SubjectKind.River || other.Name.Length > Name.Length ? other : this,
        _ => this with { Issuer = Issuer ?? other.Issuer, Place = Place ?? other.Place },
    };

    private static bool IsShortFor(string name, string full) => name.Length >= ShortestStation && full.EndsWith(name, StringComparison.Ordinal);

    // 防汛 and 防汛抗旱 are one.
    private static bool IsSameDanger(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
}

/// <summary>The kinds of alert subjects. The numbers are kept in the store.</summary>
internal enum SubjectKind
{
    /// <summary>The water at a gauging station.</summary>
    Station,

    /// <summary>The water of a river of which no station is named.</summary>
    River,

    /// <summary>预警, a warning by colour.</summary>
    Warning,

    /// <summary>应急响应, a response by level.</summary>
    Response,
}
