namespace Baozhai.Bot.Web;

/// <summary>Why a request was not dealt with.</summary>
/// <param name="Error">One line for the person in front of the page.</param>
internal sealed record Refusal(string Error)
{
    /// <summary>The refusal as an HTTP answer.</summary>
    public static IResult With(int status, string error) =>
        TypedResults.Json(new Refusal(error), RefusalJson.Readable.Refusal, statusCode: status);
}
