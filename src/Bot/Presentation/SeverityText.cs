using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Presentation;

/// <summary>How grave a danger is, in words.</summary>
internal static class SeverityText
{
    /// <summary>无, 关注, 警戒, 严重.</summary>
    public static string Say(Severity severity, Language language) => severity switch
    {
        Severity.Severe => language.Say("严重", "severe"),
        Severity.Warning => language.Say("警戒", "warning"),
        Severity.Watch => language.Say("关注", "watch"),
        _ => language.Say("无", "none"),
    };
}
