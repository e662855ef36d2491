namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>What a message from WeChat comes to.</summary>
internal abstract record Said
{
    private Said()
    {
    }

    /// <summary>A line, typed, spoken or pressed.</summary>
    /// <param name="Text">The line.</param>
    /// <param name="Heard">Whether it was spoken and may be misheard.</param>
    internal sealed record Line(string Text, bool Heard = false) : Said;

    /// <summary>The person follows the account from now on.</summary>
    /// <param name="Wish">The line that subscribes to the topic or place of the code that was scanned; null for none.</param>
    internal sealed record Hello(string? Wish) : Said;

    /// <summary>Something without words.</summary>
    /// <param name="Chinese">What to say to it.</param>
    /// <param name="English">The same in English.</param>
    internal sealed record Wordless(string Chinese, string English) : Said;

    /// <summary>The person follows the account no longer.</summary>
    internal sealed record Goodbye : Said;

    /// <summary>Nothing that wants an answer.</summary>
    internal sealed record Nothing : Said;
}
