namespace Baozhai.Bot.Channels.WeChat.Api;

/// <summary>What a call of WeChat's API brought. Its texts never contain a token or secret.</summary>
internal abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    /// <summary>It was done.</summary>
    internal sealed record Done : ApiAnswer;

    /// <summary>WeChat said no.</summary>
    /// <param name="Code">The <c>errcode</c>; the HTTP status where there is none.</param>
    /// <param name="Message">The <c>errmsg</c>.</param>
    internal sealed record Refused(int Code, string Message) : ApiAnswer;

    /// <summary>The request never reached WeChat: it can be repeated.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record NotReached(string Reason) : ApiAnswer;

    /// <summary>The request may have been carried out; its answer did not come or cannot be read.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    internal sealed record Lost(string Reason) : ApiAnswer;
}
