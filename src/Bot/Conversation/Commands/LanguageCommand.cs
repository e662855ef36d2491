using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Chooses the language of the answers. The stories stay in Chinese.</summary>
internal sealed class LanguageCommand(IChats chats) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "language", ["语言", "English", "英文", "中文", "language"], "English / 中文", "换回答的语言", "中文 / English", "the language I answer in");

    /// <inheritdoc />
    public bool Changes(string argument) => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var wanted = (request.Argument.Length > 0 ? request.Argument : request.Word).ToLowerInvariant() switch
        {
            "en" or "english" or "英文" or "英语" => Language.English,
            "zh" or "chinese" or "中文" or "汉语" => Language.Chinese,
            _ => request.Language == Language.Chinese ? Language.English : Language.Chinese,
        };
        await chats.SaveAsync(request.Chat with { Language = wanted.Code }, cancellationToken);
        return Answer.Instead("菜单");
    }
}
