using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Intake.Inbox;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Web;

/// <summary>Takes issues over HTTP from holders of the admin key.</summary>
internal static partial class IssueEndpoint
{
    private const int LongestName = 200;

    /// <summary>Maps <c>POST /api/issues?name=…&amp;backIssue=true</c>; the body is the issue's text.</summary>
    public static void MapIssues(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/issues", AcceptAsync);

    private static async Task<IResult> AcceptAsync(
        HttpRequest request, IIssueIntake intake, IOptions<WebOptions> options, IOptions<InboxOptions> limits, ILogger<IIssueIntake> logger, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.AdminKey))
            return Refusal.With(StatusCodes.Status404NotFound, "没有开放：请先在配置里设置 Web:AdminKey。");
        if (!AdminKey.Fits(options.Value.AdminKey, request.Headers[AdminKey.Header]))
        {
            LogWrongKey(logger, request.HttpContext.Connection.RemoteIpAddress);
            return Refusal.With(StatusCodes.Status403Forbidden, "X-Admin-Key 不对。");
        }

        string? name = request.Query["name"];
        if (!IsFileName(name)) return Refusal.With(StatusCodes.Status400BadRequest, "请用 ?name= 给出文件名，200 字以内，不含路径。");
        if (!TryReadFlag(request.Query["backIssue"], out var backIssue))
            return Refusal.With(StatusCodes.Status400BadRequest, "backIssue 只能是 true 或 false。");

        // The server's own limit is lower than what may be configured.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limits.Value.MaxBytes + 1;
        var content = await BoundedBody.ReadAsync(request, (int)limits.Value.MaxBytes, cancellationToken);
        if (content is null) return Refusal.With(StatusCodes.Status413PayloadTooLarge, IssueLimits.TooLarge(limits.Value.MaxMegabytes).Chinese);
        if (content.Value.IsEmpty) return Refusal.With(StatusCodes.Status400BadRequest, "内容是空的。");

        var receipt = await intake.AcceptAsync(name, content.Value, backIssue, cancellationToken);
        var status = receipt.Outcome == IssueOutcome.Refused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return TypedResults.Json(receipt, IssueReceiptJson.Readable.IssueReceipt, statusCode: status);
    }

    private static bool IsFileName([NotNullWhen(true)] string? name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName && name is not ("." or "..")
        && !name.Any(static letter => letter is '/' or '\\' || char.IsControl(letter));

    private static bool TryReadFlag(string? text, out bool flag)
    {
        flag = false;
        return text is null || bool.TryParse(text, out flag);
    }

    [LoggerMessage(LogLevel.Warning, "An issue from {Address} was refused: its X-Admin-Key is not the one in Web:AdminKey")]
    private static partial void LogWrongKey(ILogger logger, IPAddress? address);
}

/// <summary>A receipt as JSON.</summary>
[JsonSerializable(typeof(IssueReceipt))]
internal sealed partial class IssueReceiptJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable.</summary>
    public static IssueReceiptJson Readable { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>The key that allows handing in issues.</summary>
internal static class AdminKey
{
    /// <summary>The header it is sent in.</summary>
    public const string Header = "X-Admin-Key";

    /// <summary>Whether both are the same, in a time that tells nothing about either: hashes are of equal length.</summary>
    public static bool Fits(string key, string? offered) => CryptographicOperations.FixedTimeEquals(Hash(key), Hash(offered ?? ""));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
