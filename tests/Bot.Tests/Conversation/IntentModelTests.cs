using Baozhai.Bot.Conversation.Understanding;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class IntentModelTests
{
    private static readonly (string, IReadOnlyList<ulong>)[] Examples =
    [
        ("pause", [1, 2, 9]), ("pause", [1, 3, 9]), ("resume", [4, 5, 9]), ("resume", [4, 6, 9]), ("level", [7, 8, 9]),
    ];

    [Fact]
    public void What_was_learned_is_the_likeliest()
    {
        var model = IntentModel.Learn(Examples);

        Assert.Equal(("pause", true), Best(model, [1, 2, 9]));
        Assert.Equal(("level", true), Best(model, [7, 8, 9]));
    }

    [Fact]
    public void A_sign_that_was_seen_with_one_wish_speaks_for_it_beside_unknown_ones() =>
        Assert.Equal("resume", IntentModel.Learn(Examples).Rank([4, 77, 78])[0].Intent);

    [Fact]
    public void All_wishes_together_are_certain() =>
        Assert.Equal(1, IntentModel.Learn(Examples).Rank([1, 7]).Sum(one => one.Likelihood), 3);

    [Fact]
    public void A_line_without_any_known_sign_makes_nothing_certain() =>
        Assert.True(IntentModel.Learn(Examples).Rank([1000])[0].Likelihood < 0.5);

    [Fact]
    public void The_same_lines_give_the_same_model() =>
        Assert.Equal(IntentModel.Learn(Examples).Rank([1, 4, 9]), IntentModel.Learn(Examples).Rank([1, 4, 9]));

    private static (string Intent, bool IsLikely) Best(IntentModel model, ulong[] signs) => (model.Rank(signs)[0].Intent, model.Rank(signs)[0].Likelihood > 0.6);
}
