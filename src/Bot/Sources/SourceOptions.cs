using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Bot.Intake;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Sources;

/// <summary>Where one paper comes from by itself. An entry of the list <c>Sources</c>.</summary>
internal sealed partial class SourceOptions
{
    /// <summary>What operators call it, and the name its issues are kept under. Default its host, with a number where two have the same.</summary>
    public string Name { get; set; } = "";

    /// <summary>
    /// The address of the electronic edition or feed. Braces stand for parts of the day: <c>{yyyy}</c>, <c>{MM}</c>, <c>{dd}</c> or any of them together, as in
    /// <c>https://example.com/html/{yyyy-MM}/{dd}/node_2.htm</c>; an address without them leads to the newest day. With <c>{page}</c> or <c>{page:00}</c> it is that of files,
    /// one a page: <c>https://example.com/{yyyyMMdd}/{page:00}.pdf</c>.
    /// </summary>
    public string Address { get; set; } = "";

    /// <summary>A folder that somebody else fills, instead of an address; its files are read where they lie. Default none.</summary>
    public string Folder { get; set; } = "";

    /// <summary>A program that prints an issue, instead of an address, with <c>{date}</c> for the day; no shell is involved. Default none.</summary>
    public string Command { get; set; } = "";

    /// <summary>A mailbox whose messages bring files, instead of an address. Default none.</summary>
    public MailOptions Mail { get; set; } = new();

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

    /// <summary>The address for a day, and of a page where the address has a place for its number.</summary>
    public Uri For(DateOnly day, int page = 1) => new(Braces().Replace(Numbers().Replace(Address, match => page.ToString(match.Groups["form"].Value, CultureInfo.InvariantCulture)), match => day.ToString(match.Groups["form"].Value, CultureInfo.InvariantCulture)));

    /// <summary>Whether the address is that of files, one a page.</summary>
    public bool HasPage => Numbers().IsMatch(Address);

    /// <summary>What it is looked at, in a word or an address.</summary>
    public string Place => Address.Length > 0 ? Address : Folder.Length > 0 ? Folder : Command.Length > 0 ? Command : $"{Mail.User}@{Mail.Host}";

    /// <summary>Whether the address has a part for the day.</summary>
    public bool HasDay => Braces().IsMatch(Address);

    /// <summary>Whether the paper appears on a day.</summary>
    public bool AppearsOn(int isoWeekday) => Weekdays.Count == 0 || Weekdays.Contains(isoWeekday);

    /// <summary>What is wrong with it; null for nothing.</summary>
    public string? Problem => new[] { Address.Length > 0, Folder.Length > 0, Command.Length > 0, Mail.Host.Length > 0 }.Count(given => given) != 1 ? "it needs one of Address, Folder, Command and Mail:Host"
        : Address.Length > 0 && (!Uri.TryCreate(Braces().Replace(Numbers().Replace(Address, "1"), "1"), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) ? $"its Address is no address of a page: {Address}"
        : Command.Length > 0 && CommandText.Parts(Command) is null or { Count: 0 } ? "its Command is no program with arguments: see the quotation marks"
        : Mail.Host.Length > 0 && Mail.Senders.Count == 0 ? "its Mail:Senders must name who may send papers, or anybody could"
        : EveryMinutes is < 1 or > 720 ? "its EveryMinutes must be from 1 to 720"
        : RecheckMinutes is < 0 or > 1440 ? "its RecheckMinutes must be from 0 to 1440"
        : Until <= From ? "its Until must be later than its From"
        : Weekdays.Any(day => day is < 1 or > 7) ? "its Weekdays must be numbers from 1 (Monday) to 7" : null;

    [GeneratedRegex("\\{page(?::(?<form>0{1,4}))?\\}")]
    private static partial Regex Numbers();

    [GeneratedRegex("\\{(?<form>[yMd/._-]{1,12})\\}")]
    private static partial Regex Braces();
}

/// <summary>A mailbox of a source.</summary>
internal sealed class MailOptions
{
    /// <summary>The IMAP server. Default none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port. Default 993.</summary>
    public int Port { get; set; } = 993;

    /// <summary>Whether the connection is encrypted. Default true.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>Who logs in.</summary>
    public string User { get; set; } = "";

    /// <summary>The password; it belongs into the environment (<c>Sources__0__Mail__Password</c>).</summary>
    public string Password { get; set; } = "";

    /// <summary>The folder of the mailbox. Default <c>INBOX</c>.</summary>
    public string Folder { get; set; } = "INBOX";

    /// <summary>The addresses that may send papers; a sender can be forged, so give a mailbox that only they know.</summary>
    public IReadOnlyList<string> Senders { get; set; } = [];
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
        foreach (var source in All.Where(source => source.Name.Length == 0))
        {
            var host = Uri.TryCreate(source.Address, UriKind.Absolute, out var url) ? url.Host : source.Place;
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
