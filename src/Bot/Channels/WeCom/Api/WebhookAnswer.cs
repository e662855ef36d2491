namespace Baozhai.Bot.Channels.WeCom.Api;

/// <summary>What a call of a robot's webhook brought. Its texts never contain a key.</summary>
internal abstract record WebhookAnswer
{
    private WebhookAnswer()
    {
    }

    /// <summary>The group has the message.</summary>
    internal sealed record Done : WebhookAnswer;

    /// <summary>WeCom said no.</summary>
    /// <param name="Code">The <c>errcode</c>.</param>
    /// <param name="Message">The <c>errmsg</c>.</param>
    internal sealed record Refused(int Code, string Message) : WebhookAnswer;

    /// <summary>Something before WeCom's program answered, or could not.</summary>
    /// <param name="Status">The HTTP status, not 2xx.</param>
    internal sealed record Broken(int Status) : WebhookAnswer;

    /// <summary>The request never reached WeCom: it can be repeated.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record NotReached(string Reason) : WebhookAnswer;

    /// <summary>The request may have been carried out; its answer did not come or cannot be read.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record Lost(string Reason) : WebhookAnswer;
}
