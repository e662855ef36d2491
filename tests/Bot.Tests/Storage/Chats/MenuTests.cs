using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Tests.Storage.Chats;

public abstract class MenuTests(StoreEngine engine) : StorageTest(engine)
{
    [Fact]
    public async Task A_chat_without_a_menu_has_an_empty_one() =>
        Assert.Same(Menu.Empty, await Chats.MenuAsync(Make.Chat(1), Token));

    [Fact]
    public async Task A_menu_comes_back_as_it_was_saved()
    {
        var menu = new Menu(["全文 1", "订阅 “防汛”"], [long.MaxValue, 3], "头条 防汛 10");

        await Chats.SaveMenuAsync(Make.Chat(1), menu, Token);

        Assert.Equivalent(menu with { SavedAt = Time.GetUtcNow() }, await Chats.MenuAsync(Make.Chat(1), Token), strict: true);
        Assert.Same(Menu.Empty, await Chats.MenuAsync(Make.Chat(2), Token));
    }

    [Fact]
    public async Task The_last_menu_counts()
    {
        await Chats.SaveMenuAsync(Make.Chat(1), new Menu(["一"], [1], "继续"), Token);
        await Chats.SaveMenuAsync(Make.Chat(1), new Menu(["二"], [2], null), Token);

        var menu = await Chats.MenuAsync(Make.Chat(1), Token);
        Assert.Equal(("二", null), (Assert.Single(menu.Actions), menu.More));
    }
}
