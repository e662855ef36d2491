using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Sources;

/// <summary>Where one paper comes from by itself. An entry of the list <c>Sources</c>.</summary>
internal sealed partial class SourceOptions
{
    /// <summary>What operators call it, and the name its issues are kept under. Default its host, with a number where two have the same.</summary>
    public string Name { get; set; } = "";

    /// <summary>
    /// The address of the electronic edition or feed. Braces stand for parts of the day: <c>{yyyy}</c>, <c>{MM}</c>, <c>{dd}</c> or any of them together, as in
    /// <c>https://example.com/html/{yyyy-MM}/{dd}/node_2.htm</c>; an address without them leads to the newest day.
    /// </summary>
    public string Address { get; set; } = "";

    /// <summary>The paper's name where its pages do not tell it. Default none.</summary>
    public string? Paper { get; set; }

    /// <summary>From when on it is looked at, in <c>Digest:TimeZone</c>. Default 05:00.</summary>
    public TimeOnly From { get; set; } = new(5, 0);

    /// <summary>Until when. Default 14:00.</summary>
    public TimeOnly Until { get; set; } = new(14, 0);

    /// <summary>How often, in minutes, until the edition of the day is whole. Default 10. From 1 to 720.</summary>
    public int EveryMinutes { get; set; } = 10;

    /// <summary>How often, in minutes, an edition that is whole is looked at again for corrections. Default 60; 0 for never. Up to 1440.</summary>
    public int RecheckMinutes { get; set; } = 60;

    /// <summary>The days the paper appears on, ISO numbers, 1 is Monday. Default none given, which is every day.</summary>
    public IReadOnlyList<int> Weekdays { get; set; } = [];

    /// <summary>When operators are told that the edition of the day has not come, in <c>Digest:TimeZone</c>. Default none, and they are not.</summary>
    public TimeOnly? ExpectedBy { get; set; }

    /// <summary>The address for a day.</summary>
    public Uri For(DateOnly day) => new(Braces().Replace(Address, match => day.ToString(match.Groups["form"].Value, CultureInfo.InvariantCulture)));

    /// <summary>Whether the address has a part for the day.</summary>
    public bool HasDay => Braces().IsMatch(Address);

    /// <summary>Whether the paper appears on a day.</summary>
    public bool AppearsOn(int isoWeekday) => Weekdays.Count == 0 || Weekdays.Contains(isoWeekday);

    /// <summary>What is wrong with it; null for nothing.</summary>
    public string? Problem => !Uri.TryCreate(Braces().Replace(Address, "1"), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") ? $"its Address is no address of a page: {Address}"
        : EveryMinutes is < 1 or > 720 ? "its EveryMinutes must be from 1 to 720"
        : RecheckMinutes is < 0 or > 1440 ? "its RecheckMinutes must be from 0 to 1440"
        : Until <= From ? "its Until must be later than its From"
        : Weekdays.Any(day => day is < 1 or > 7) ? "its Weekdays must be numbers from 1 (Monday) to 7" : null;

    [GeneratedRegex("\\{(?<form>[yMd/._-]{1,12})\\}")]
    private static partial Regex Braces();
}

/// <summary>Every source. Section <c>Sources</c>, a list.</summary>
internal sealed class SourceList
{
    /// <summary>The sources in the order of the configuration.</summary>
    public IReadOnlyList<SourceOptions> All { get; set; } = [];

    /// <summary>What is wrong; null for nothing.</summary>
    public string? Problem
    {
        get
        {
            foreach (var source in All)
            {
                if (source.Problem is { } problem) return $"Sources, {source.Name}: {problem}.";
            }

            return All.GroupBy(source => source.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any()) is { } twice ? $"Sources has {twice.Key} twice: give each a Name of its own." : null;
        }
    }

    /// <summary>Gives names to those that have none.</summary>
    public void Name()
    {
        foreach (var source in All.Where(source => source.Name.Length == 0 && Uri.TryCreate(source.Address, UriKind.Absolute, out _)))
        {
            var host = new Uri(source.Address).Host;
            var same = All.Count(other => other.Name == host || other.Name.StartsWith($"{host}-", StringComparison.Ordinal));
            source.Name = same == 0 ? host : string.Create(CultureInfo.InvariantCulture, $"{host}-{same + 1}");
        }
    }
}

/// <summary>Stops the start with one line where a source cannot be used.</summary>
internal sealed class SourceListCheck : IValidateOptions<SourceList>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, SourceList options) => options.Problem is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}
