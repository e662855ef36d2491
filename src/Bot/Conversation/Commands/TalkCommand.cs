using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Answers what is no request in one line: thanks, greetings, insults, and questions about the bot. The answers are data.</summary>
internal sealed class TalkCommand(SpeechLexicon lexicon) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new("talk", ["聊天"], "谢谢", "闲聊", "thanks", "small talk");

    /// <inheritdoc />
    public bool IsEverydayTalk => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => false;

    /// <inheritdoc />
    public Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var talk = lexicon.Talk[request.Argument];
        return Task.FromResult(Answer.Of(new Reply
        {
            Parts = [new TextPart(request.Say(talk.Chinese, talk.English))],
            Buttons = talk.Buttons.Count > 0 ? [[.. talk.Buttons.Select(button => new Button(request.Say(button.Chinese, button.English), button.Line))]] : [],
        }));
    }
}
