namespace Baozhai.Bot.Sources.Fetching;

/// <summary>What came of fetching an address.</summary>
internal sealed record Fetched
{
    /// <summary>What came of it.</summary>
    public required FetchOutcome Outcome { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required Uri Url { get; init; }

    /// <summary>The body, unpacked; empty unless it was read.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The charset that the header names; null for none.</summary>
    public string? Charset { get; init; }

    /// <summary>The media type in lower case (<c>text/html</c>); empty when none is named.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>What to ask with the next time; null where the site gives nothing.</summary>
    public Validators? Validators { get; init; }

    /// <summary>What went wrong, in one line of English; null when it was read or is as before.</summary>
    public string? Problem { get; init; }

    /// <summary>How long the site asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>What a site gave to tell whether a page has changed (RFC 9110, 8.8).</summary>
/// <param name="ETag">The entity tag as sent; null for none.</param>
/// <param name="LastModified">When it was last modified; null where not told.</param>
internal sealed record Validators(string? ETag, DateTimeOffset? LastModified);

/// <summary>What came of fetching an address.</summary>
internal enum FetchOutcome
{
    /// <summary>The body is there.</summary>
    Read,

    /// <summary>It is as it was when the validators were given.</summary>
    Unchanged,

    /// <summary>There is nothing at this address (404, 410).</summary>
    Missing,

    /// <summary>The site does not let programs have it: robots.txt forbids it, or the server refused (401, 403 and other answers from 400 to 499).</summary>
    Forbidden,

    /// <summary>The site asks to come later (429, 503), or is left alone because it did.</summary>
    Busy,

    /// <summary>It failed and may work later: no connection, cut off, too slow, an error of the server.</summary>
    Failed,

    /// <summary>It will not work as it is: too large, too many redirects, an address inside a network.</summary>
    Refused,
}
