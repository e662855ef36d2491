using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Alerts;

/// <summary>What is pushed at once. Section <c>Alerts</c>.</summary>
internal sealed class AlertOptions
{
    /// <summary>How many hours after the start of its issue's day a story may still raise or change an alert. Default 36, from 1 to 240.</summary>
    public int FreshHours { get; set; } = 36;

    /// <summary>After how many hours without a report an alert is no longer taken to be in force. Default 72, from 12 to 720.</summary>
    public int LapseHours { get; set; } = 72;

    /// <summary>The topic whose followers get alerts. Default 防汛应急.</summary>
    public string Topic { get; set; } = "防汛应急";

    /// <summary>
    /// The dangers that are pushed, <c>Alerts:Kinds</c>: names of <see cref="DangerKind"/> divided by commas, or a list. The others appear in digests.
    /// Default <see cref="AlertKinds.Usual"/>.
    /// </summary>
    internal AlertKinds Kinds { get; set; } = AlertKinds.Usual;

    /// <summary>
    /// What to do, <c>Alerts:Advice</c>: a sentence for each kind of danger, told with an alert that is raised or becomes graver. What is set takes the place
    /// of the shipped sentence (<see cref="AlertAdvice.Usual"/>); empty turns it off, for one kind or, <c>Alerts:Advice</c> itself being empty, for all.
    /// </summary>
    internal AlertAdvice Advice { get; set; } = AlertAdvice.Usual;

    /// <summary>The zone of the papers' days, <c>Digest:TimeZone</c>: what a paper calls 今日6时 is shown on this clock.</summary>
    internal TimeZoneInfo Zone { get; set; } = TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), null, null);
}

/// <summary>Which kinds of danger are pushed.</summary>
/// <param name="Pushed">The kinds.</param>
/// <param name="Wrong">A name in the configuration that is no kind of danger; null for none.</param>
internal sealed record AlertKinds(IReadOnlySet<DangerKind> Pushed, string? Wrong = null)
{
    /// <summary>What destroys within hours. Heat, drought, epidemics and bad air appear in digests.</summary>
    public static AlertKinds Usual { get; } = new(new HashSet<DangerKind>
    {
        DangerKind.Flood, DangerKind.Storm, DangerKind.Snow, DangerKind.Landslide, DangerKind.Earthquake, DangerKind.Fire, DangerKind.Accident, DangerKind.Other,
    });

    /// <summary>Every name that the configuration may use.</summary>
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

/// <summary>Validates the options: one line names the wrong key and the remedy.</summary>
internal sealed class AlertOptionsValidation : IValidateOptions<AlertOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, AlertOptions options) =>
        Wrong(options) is { } line ? ValidateOptionsResult.Fail(line) : ValidateOptionsResult.Success;

    private static string? Wrong(AlertOptions options)
    {
        var kinds = string.Join(", ", AlertKinds.Names);
        if (options.FreshHours is < 1 or > 240) return "Alerts:FreshHours must be from 1 to 240.";
        if (options.LapseHours is < 12 or > 720) return "Alerts:LapseHours must be from 12 to 720.";
        if (options.Kinds.Wrong is { } wrong) return $"Alerts:Kinds names \"{wrong}\", which is no kind of danger: use any of {kinds}.";
        if (options.Kinds.Pushed.Count == 0) return $"Alerts:Kinds is empty, and nothing would be pushed: name at least one of {kinds}, or leave it out.";
        return options.Advice.Wrong is { } advised ? $"Alerts:Advice names \"{advised}\", which is no kind of danger: use any of {kinds}." : null;
    }
}

/// <summary>Registers the alerts.</summary>
internal static class AlertRegistration
{
    /// <summary>What decides on alerts and plans them.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Alerts");
        services.AddSingleton<IValidateOptions<AlertOptions>, AlertOptionsValidation>();
        services.AddOptions<AlertOptions>()
            .Bind(section)
            .Configure<IOptions<DigestOptions>>((options, digests) =>
            {
                options.Kinds = AlertKinds.Read(section.GetSection("Kinds"));
                options.Advice = AlertAdvice.Read(section.GetSection("Advice"));
                options.Zone = digests.Value.Zone;
            })
            .ValidateOnStart();
        return services.AddSingleton<AlertPolicy>().AddSingleton<AlertFollowing>().AddSingleton<AlertAudience>().AddSingleton<CorrectionAudience>().AddSingleton<AlertForecast>().AddSingleton<AlertPlanner>();
    }
}
