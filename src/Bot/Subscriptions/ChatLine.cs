using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Chats;

namespace Baozhai.Bot.Subscriptions;

/// <summary>A chat as <c>import</c> and <c>export</c> write it, one JSON object a line.</summary>
internal sealed partial record ChatLine
{
    public required string Channel { get; init; }

    public required string Address { get; init; }

    public string? Kind { get; init; }

    public string? Language { get; init; }

    public string? TimeZone { get; init; }

    public IReadOnlyList<string>? DigestTimes { get; init; }

    public IReadOnlyList<int>? Weekdays { get; init; }

    public string? Quiet { get; init; }

    /// <summary>Which alerts come in the quiet hours: all, severe or none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? QuietAlerts { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? SilentAlerts { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>Weekday and time of the weekly digest: <c>7 18:00</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Weekly { get; init; }

    /// <summary>How much a digest says of each story: briefs, titles or sources.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Form { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Hashtags { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Pinned { get; init; }

    /// <summary>The most 快讯 of a day, 1 to <see cref="MostFlash"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Flash { get; init; }

    /// <summary>The most 快讯 a chat may want on a day.</summary>
    public const int MostFlash = 20;

    public IReadOnlyList<Entry>? Subscriptions { get; init; }

    /// <summary>How the line of a chat begins: with its channel and address.</summary>
    public static string Beginning(ChatId chat)
    {
        var line = JsonSerializer.Serialize(new ChatLine { Channel = chat.Channel, Address = chat.Address }, Json.Lines.ChatLine);
        return line[..line.IndexOf(",\"kind\"", StringComparison.Ordinal)];
    }

    /// <summary>Writes a chat.</summary>
    public static string Write(Subscriber subscriber) => JsonSerializer.Serialize(
        new ChatLine
        {
            Channel = subscriber.Chat.Id.Channel,
            Address = subscriber.Chat.Id.Address,
            Kind = Name(subscriber.Chat.Kind),
            Language = subscriber.Chat.Language,
            TimeZone = subscriber.Chat.TimeZone,
            DigestTimes = [.. subscriber.Chat.DigestTimes.Select(Time)],
            Weekdays = subscriber.Chat.Weekdays,
            Quiet = subscriber.Chat.Quiet is { } quiet ? $"{Time(quiet.From)}-{Time(quiet.Until)}" : null,
            QuietAlerts = subscriber.Chat.QuietAlerts == default ? null : Name(subscriber.Chat.QuietAlerts),
            SilentAlerts = subscriber.Chat.SilentAlerts ? true : null,
            PausedUntil = subscriber.Chat.PausedUntil,
            Weekly = subscriber.Chat.Weekly is { } weekly ? $"{weekly.Weekday} {Time(weekly.Time)}" : null,
            Form = subscriber.Chat.Form == default ? null : Name(subscriber.Chat.Form),
            Hashtags = subscriber.Chat.Hashtags ? true : null,
            Pinned = subscriber.Chat.Pinned ? true : null,
            Flash = subscriber.Chat.Flash == 0 ? null : subscriber.Chat.Flash,
            Subscriptions = [.. subscriber.Subscriptions.Select(entry => new Entry(Name(entry.Kind), entry.Value))],
        },
        Json.Lines.ChatLine);

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The line is no chat; the message says why.</exception>
    public static ChatLine Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Json.Lines.ChatLine) ?? throw new FormatException("null is no chat");
        }
        catch (JsonException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    /// <summary>The chat the line describes; what it leaves out is taken from a newcomer's settings.</summary>
    /// <param name="newcomer">The settings of a newcomer.</param>
    /// <exception cref="FormatException">A value is not what it should be; the message names the field.</exception>
    public Subscriber ToSubscriber(Chat newcomer)
    {
        if (Channel.Length == 0 || Address.Length == 0) throw new FormatException("channel and address must not be empty");
        if (Language is not (null or "zh" or "en")) throw new FormatException($"language “{Language}” must be zh or en");
        if (TimeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) throw new FormatException($"timeZone “{TimeZone}” is not known here");
        if (Flash is < 0 or > MostFlash) throw new FormatException($"flash must be from 0 to {MostFlash}");
        if (Weekdays?.Any(day => day is < 1 or > 7) == true) throw new FormatException("weekdays must be from 1 (Monday) to 7");
        return new Subscriber(
            newcomer with
            {
                Id = new ChatId(Channel, Address),
                Kind = Kind is null ? newcomer.Kind : Value<ChatKind>(nameof(Kind), Kind),
                Language = Language ?? newcomer.Language,
                TimeZone = TimeZone ?? newcomer.TimeZone,
                DigestTimes = DigestTimes is { Count: > 0 } ? [.. DigestTimes.Select(time => Time(nameof(DigestTimes), time)).Distinct().Order()] : newcomer.DigestTimes,
                Weekdays = Weekdays is { Count: > 0 } ? [.. Weekdays.Distinct().Order()] : newcomer.Weekdays,
                Quiet = Quiet is null ? null : QuietHours(Quiet),
                QuietAlerts = QuietAlerts is null ? newcomer.QuietAlerts : Value<QuietAlerts>(nameof(QuietAlerts), QuietAlerts),
                SilentAlerts = SilentAlerts ?? newcomer.SilentAlerts,
                PausedUntil = PausedUntil,
                Weekly = Weekly is null ? null : WeeklyTime(Weekly),
                Form = Form is null ? newcomer.Form : Value<DigestForm>(nameof(Form), Form),
                Hashtags = Hashtags ?? newcomer.Hashtags,
                Pinned = Pinned ?? newcomer.Pinned,
                Flash = Flash ?? newcomer.Flash,
            },
            [.. (Subscriptions ?? []).Select(Followed).Distinct()]);
    }

    private static Subscription Followed(Entry entry)
    {
        if (entry.Value is not { Length: > 0 }) throw new FormatException("subscriptions.value must not be empty");
        var subscription = new Subscription(Value<SubscriptionKind>("subscriptions.kind", entry.Kind ?? ""), entry.Value);
        return subscription.Kind == SubscriptionKind.Combination ? Combination.Of(subscription).ToSubscription() : subscription;
    }

    private static WeeklyTime WeeklyTime(string text) => text.Split(' ') is [[>= '1' and <= '7'] day, var time]
        ? new WeeklyTime(day[0] - '0', Time(nameof(Weekly), time))
        : throw new FormatException($"weekly “{text}” must look like 7 18:00");

    private static QuietHours QuietHours(string text) => text.Split('-') is [var from, var until]
        ? new QuietHours(Time(nameof(Quiet), from), Time(nameof(Quiet), until))
        : throw new FormatException($"quiet “{text}” must look like 22:00-07:00");

    private static TimeOnly Time(string field, string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time
        : throw new FormatException($"{JsonNamingPolicy.CamelCase.ConvertName(field)} “{text}” must look like 07:30");

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static T Value<T>(string field, string name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(name[0])
        ? value
        : throw new FormatException($"{JsonNamingPolicy.CamelCase.ConvertName(field)} “{name}” must be one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>One subscription.</summary>
    internal sealed record Entry(string? Kind, string? Value);

    [JsonSerializable(typeof(ChatLine))]
    private sealed partial class Json : JsonSerializerContext
    {
        public static Json Lines { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
