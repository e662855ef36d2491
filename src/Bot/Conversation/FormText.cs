using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Conversation;

/// <summary>How much a digest says of each story, as people type it.</summary>
internal static class FormText
{
    /// <summary>The form a text names; null when it names none.</summary>
    public static DigestForm? Parse(string text) => text.ToLowerInvariant() switch
    {
        "简" or "简版" or "简短" or "标题" or "只要标题" or "短" or "titles" or "short" => DigestForm.Titles,
        "全" or "详" or "详细" or "摘要" or "带摘要" or "briefs" or "full" => DigestForm.Briefs,
        "出处" or "来源" or "带出处" or "带来源" or "sources" or "source" => DigestForm.Sources,
        _ => null,
    };

    /// <summary>The word to type for a form.</summary>
    public static string Name(DigestForm form) => form switch
    {
        DigestForm.Titles => "简",
        DigestForm.Sources => "出处",
        _ => "详",
    };

    /// <summary>What a form shows.</summary>
    public static string Say(DigestForm form, Language language) => form switch
    {
        DigestForm.Titles => language.Say("只列标题，一条一行", "headlines only, one line each"),
        DigestForm.Sources => language.Say("标题、摘要和出处", "headlines, briefs and sources"),
        _ => language.Say("标题和摘要", "headlines and briefs"),
    };
}
