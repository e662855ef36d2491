namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary><see href="https://core.telegram.org/bots/api#answerinlinequery"/>.</summary>
internal sealed record AnswerInlineQueryRequest
{
    /// <summary>The query answered.</summary>
    public required string InlineQueryId { get; init; }

    /// <summary>What there is to choose from, at most 50.</summary>
    public required IReadOnlyList<InlineQueryResultArticle> Results { get; init; }

    /// <summary>Seconds Telegram may give the same answer again.</summary>
    public int? CacheTime { get; init; }

    /// <summary>Whether the answer is for this person alone.</summary>
    public bool? IsPersonal { get; init; }

    /// <summary>What the next query says to get more, at most 64 bytes; null when there is no more.</summary>
    public string? NextOffset { get; init; }
}
