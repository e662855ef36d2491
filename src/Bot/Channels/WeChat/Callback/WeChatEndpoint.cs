using System.Globalization;
using Baozhai.Bot.Channels.WeChat.Answering;
using Baozhai.Bot.Web;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Baozhai.Bot.Channels.WeChat.Callback;

/// <summary><c>/wechat</c>, where WeChat's servers call.</summary>
internal sealed partial class WeChatEndpoint(CallbackSeal seal, PassiveAnswers answers, WeChatHealth health, TimeProvider time, ILogger<WeChatEndpoint> logger)
{
    /// <summary>The address.</summary>
    public const string Path = "/wechat";

    // WeChat hangs up after 5 s; a body that is slower than this, in bytes a second, is nobody's message.
    private static readonly MinDataRate SlowestBody = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(3));

    private static readonly IResult Forbidden = TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    private static readonly IResult Success = TypedResults.Text("success");

    /// <summary>Answers WeChat's question whether this is the account's server: the <c>echostr</c>, to whoever knows the token.</summary>
    public IResult Verify(HttpRequest request)
    {
        var query = CallbackParameters.Of(request.Query);
        if (query.Echo is null || !seal.IsSigned(query)) return Refuse("its signature is wrong or missing", Forbidden);
        health.Called();
        return TypedResults.Text(query.Echo);
    }

    /// <summary>Answers a message.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var query = CallbackParameters.Of(request.Query);
        if (!query.IsFresh(time.GetUtcNow())) return Refuse($"its timestamp is missing or more than {CallbackParameters.Tolerance.TotalHours} hours off: check the clock", Forbidden);
        if (await BodyAsync(request) is not { } body) return Refuse("its body is too long or did not come", TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge));
        if (!seal.TryOpen(query, body.Span, out var message, out var refusal)) return Refuse(refusal, Forbidden);

        health.Called();
        // WeChat may hang up and ask again: what was begun is finished for the next time.
        var answer = await answers.AnswerAsync(message);
        return answer.Length == 0 ? Success : TypedResults.Text(seal.Answer(message, answer, time.GetUtcNow()), "text/xml; charset=utf-8");
    }

    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = SlowestBody;
        try
        {
            return await BoundedBody.ReadAsync(request, CallbackXml.Longest, CancellationToken.None);
        }
        catch (Exception exception) when (exception is Microsoft.AspNetCore.Http.BadHttpRequestException or IOException)
        {
            return null;
        }
    }

    private IResult Refuse(string reason, IResult result)
    {
        LogRefused(reason);
        return result;
    }

    [LoggerMessage(LogLevel.Warning, "A call of /wechat was refused: {Reason}")]
    private partial void LogRefused(string reason);
}

/// <summary>The query parameters of a callback. A parameter that is missing or repeated is null.</summary>
internal sealed record CallbackParameters(string? Timestamp, string? Nonce, string? Signature, string? MessageSignature, string? Echo)
{
    /// <summary>How far WeChat's clock and ours may be apart: what was recorded longer ago cannot be played again.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromHours(12);

    /// <summary>Reads it.</summary>
    public static CallbackParameters Of(IQueryCollection query)
    {
        string? One(string name) => query[name] is [{ Length: > 0 } only] ? only : null;

        return new CallbackParameters(One("timestamp"), One("nonce"), One("signature"), One("msg_signature"), One("echostr"));
    }

    /// <summary>Whether it is from about now.</summary>
    public bool IsFresh(DateTimeOffset now) =>
        long.TryParse(Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) <= (decimal)Tolerance.TotalSeconds;
}
