using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Baozhai.Bot.Web;

/// <summary>Why a request was refused.</summary>
/// <param name="Error">One line for the person in front of the page.</param>
internal sealed record Refusal(string Error)
{
    /// <summary>The refusal as an HTTP answer.</summary>
    public static IResult With(int status, string error) =>
        TypedResults.Json(new Refusal(error), RefusalJson.Readable.Refusal, statusCode: status);
}

/// <summary>A refusal as JSON.</summary>
[JsonSerializable(typeof(Refusal))]
internal sealed partial class RefusalJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable.</summary>
    public static RefusalJson Readable { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>The response to an unhandled error: one line, never its details.</summary>
internal static class UnhandledErrors
{
    /// <summary>Answers unhandled exceptions; the middleware logs them, those of a store that is away once a minute.</summary>
    public static IApplicationBuilder UseLastResort(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = static context => AnswerAsync(context, context.Features.Get<IExceptionHandlerFeature>()?.Error),
        SuppressDiagnosticsCallback = static unhandled => IsNoted(unhandled.HttpContext, unhandled.Exception),
    });

    // While the store is away every request fails of it, and the middleware would log each with all its details.
    private static bool IsNoted(HttpContext context, Exception exception)
    {
        if (!StorageTrouble.Is(exception)) return false;
        context.RequestServices.GetRequiredService<Troubles>().Note("Requests cannot be answered; people are asked to try again", exception);
        return true;
    }

    private static Task AnswerAsync(HttpContext context, Exception? error) => error is BadHttpRequestException bad
        ? Refusal.With(bad.StatusCode, "请求不完整或格式不对。").ExecuteAsync(context)
        : Refusal.With(StatusCodes.Status500InternalServerError, "报摘这会儿出了点问题，请稍后再试。").ExecuteAsync(context);
}
