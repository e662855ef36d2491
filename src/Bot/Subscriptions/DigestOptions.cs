namespace Baozhai.Bot.Subscriptions;

/// <summary>When digests go out. Section <c>Digest</c>.</summary>
internal sealed class DigestOptions
{
    /// <summary>The time of day of a newcomer's digest, in its zone. Default 07:30.</summary>
    public TimeOnly DefaultTime { get; set; } = new(7, 30);

    /// <summary>IANA name of a newcomer's time zone. Default Asia/Shanghai.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>The zone of that name, which is also that of the papers' days.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>How many days old an article or a missed slot may be and still be sent. Default 3, from 1 to 30.</summary>
    public int FreshDays { get; set; } = 3;
}
