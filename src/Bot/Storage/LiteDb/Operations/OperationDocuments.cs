using Baozhai.Bot.Operators;

namespace Baozhai.Bot.Storage.LiteDb.Operations;

/// <summary>What a reader found wrong in a story.</summary>
internal sealed class ReviewDocument
{
    public long Id { get; set; }

    /// <summary>Chat and story: unique.</summary>
    public string Key { get; set; } = "";

    public long ArticleId { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset At { get; set; }

    public ReviewState State { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public string? Note { get; set; }

    /// <summary>The report as an operator sees it.</summary>
    public Review ToReview() => new() { Id = Id, ArticleId = ArticleId, Reason = Reason, At = At };
}

/// <summary>How many calls to a language model a day has cost.</summary>
internal sealed class CallsDocument
{
    /// <summary>The day, ISO text.</summary>
    public string Id { get; set; } = "";

    public int Calls { get; set; }
}

/// <summary>What a model answered.</summary>
internal sealed class AnswerDocument
{
    /// <summary>The fingerprint of what it was asked.</summary>
    public string Id { get; set; } = "";

    public string Answer { get; set; } = "";

    /// <summary>The day it was asked, ISO text.</summary>
    public string Day { get; set; } = "";
}

/// <summary>What the clock showed when it was last looked at.</summary>
internal sealed class ClockDocument
{
    /// <summary>There is one.</summary>
    public int Id { get; set; } = 1;

    public DateTimeOffset SeenAt { get; set; }
}

/// <summary>What is remembered of a source.</summary>
internal sealed class MemoryDocument
{
    /// <summary>Its name.</summary>
    public string Id { get; set; } = "";

    public byte[] Content { get; set; } = [];

    /// <summary>When it was kept, in Unix milliseconds.</summary>
    public long KeptAt { get; set; }
}
