using System.Threading.RateLimiting;

namespace Baozhai.Bot.Channels.Web;

/// <summary>Limits what one chat may say.</summary>
internal static class ChatLimit
{
    /// <summary>The policy's name.</summary>
    public const string Policy = "web-chat";

    /// <summary>Messages in a window.</summary>
    public const int Messages = 30;

    /// <summary>The window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    /// <summary>Adds the policy.</summary>
    public static IServiceCollection AddChatLimit(this IServiceCollection services) => services.AddRateLimiter(static options =>
        options.AddPolicy(Policy, static context => RateLimitPartition.GetFixedWindowLimiter(
            context.GetRouteValue("chatId") as string ?? "",
            static _ => new FixedWindowRateLimiterOptions { PermitLimit = Messages, Window = Window })));
}
