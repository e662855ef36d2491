namespace Baozhai.Bot.Web.Pages;

/// <summary>The page for what is not there.</summary>
internal static class NotFound
{
    /// <summary>Says so, and where to go on.</summary>
    public static IResult Of(PageRequest request)
    {
        var head = request.Head(request.Language.Say("没有这一页", "Not here")) with { IsIndexed = false };
        return PageResult.Of(Missing.Create(head), StatusCodes.Status404NotFound);
    }
}
