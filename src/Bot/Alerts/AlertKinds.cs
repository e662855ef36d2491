using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts;

/// <summary>Which kinds of danger are pushed.</summary>
/// <param name="Pushed">The kinds.</param>
/// <param name="Wrong">A name in the configuration that is no kind of danger; null for none.</param>
internal sealed record AlertKinds(IReadOnlySet<DangerKind> Pushed, string? Wrong = null)
{
    /// <summary>What destroys within hours. Heat, drought, epidemics and bad air are told in digests.</summary>
    public static AlertKinds Usual { get; } = new(new HashSet<DangerKind>
    {
        DangerKind.Flood, DangerKind.Storm, DangerKind.Snow, DangerKind.Landslide, DangerKind.Earthquake, DangerKind.Fire, DangerKind.Accident, DangerKind.Other,
    });

    /// <summary>Every name that may stand in the configuration.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<DangerKind>().Where(name => name != nameof(DangerKind.None))];

    /// <summary>Reads the key <c>Alerts:Kinds</c>: a list, or one text with commas; the usual kinds where it is not set.</summary>
    public static AlertKinds Read(IConfigurationSection section)
    {
        var listed = section.GetChildren().Select(child => child.Value ?? "").ToList();
        if (listed.Count == 0 && section.Value is null) return Usual;
        var names = listed.Count > 0 ? listed : [.. (section.Value ?? "").Split([',', '，', '、', ';', ' '], StringSplitOptions.RemoveEmptyEntries)];
        var kinds = new HashSet<DangerKind>();
        foreach (var name in names.Select(name => name.Trim()))
        {
            if (Find(name) is not { } kind) return new AlertKinds(kinds, name);
            kinds.Add(kind);
        }

        return new AlertKinds(kinds);
    }

    /// <summary>The kind of that name, whatever its letters' case; null for none, and for a number.</summary>
    public static DangerKind? Find(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<DangerKind>(name, ignoreCase: true) : null;

    /// <summary>Whether a danger is pushed. One whose kind was never told is taken for one of another kind.</summary>
    public bool Hold(DangerKind kind) => Pushed.Contains(kind is DangerKind.None ? DangerKind.Other : kind);
}
