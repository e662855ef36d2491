using Baozhai.Bot.Channels.WeCom.Sending;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.WeCom;

public sealed class RobotPaceTests
{
    [Fact]
    public void Twenty_go_at_once_and_the_next_a_minute_after_the_first_answer()
    {
        var pace = new RobotPace();
        for (var i = 0; i < RobotPace.Places; i++)
        {
            Assert.Equal(TimeSpan.Zero, pace.Enter(TimeSpan.FromSeconds(i), urgent: true));
            pace.Leave(TimeSpan.FromSeconds(i + 0.5));
        }

        Assert.Equal(TimeSpan.FromSeconds(61.5 - 20), pace.Enter(TimeSpan.FromSeconds(20), urgent: true));
        Assert.Equal(TimeSpan.Zero, pace.Enter(TimeSpan.FromSeconds(61.5), urgent: true));
    }

    [Fact]
    public void Digests_leave_room_for_an_alert()
    {
        var pace = new RobotPace();
        for (var i = 0; i < RobotPace.Places - RobotPace.KeptForAlerts; i++) Assert.Equal(TimeSpan.Zero, pace.Enter(default, urgent: false));

        Assert.NotEqual(TimeSpan.Zero, pace.Enter(default, urgent: false));
        Assert.Equal(TimeSpan.Zero, pace.Enter(default, urgent: true));
    }

    [Fact]
    public void Never_are_more_than_twenty_counted_in_a_sliding_minute_whenever_WeCom_counts_them()
    {
        // Pause before a message, how long its answer takes, and where between the two WeCom counts it.
        var step = from pause in Gen.Choose(0, 6000)
                   from answer in Gen.Choose(0, 10000)
                   from share in Gen.Choose(0, 100)
                   from urgent in Gen.Elements(true, false)
                   select (Pause: pause, Answer: answer, Share: share, Urgent: urgent);

        Prop.ForAll(step.ListOf(200).ToArbitrary(), steps =>
        {
            var pace = new RobotPace();
            var now = TimeSpan.Zero;
            var counted = new List<TimeSpan>();
            var answers = new PriorityQueue<TimeSpan, TimeSpan>();
            foreach (var (pause, answer, share, urgent) in steps)
            {
                now += TimeSpan.FromMilliseconds(pause);
                TimeSpan wait;
                while (true)
                {
                    while (answers.TryPeek(out var over, out _) && over <= now) pace.Leave(answers.Dequeue());
                    wait = pace.Enter(now, urgent);
                    if (wait == TimeSpan.Zero) break;
                    now += wait;
                }

                var length = TimeSpan.FromMilliseconds(answer);
                counted.Add(now + (length * share / 100));
                answers.Enqueue(now + length, now + length);
            }

            counted.Sort();
            for (var i = RobotPace.Places; i < counted.Count; i++) Assert.True(counted[i] - counted[i - RobotPace.Places] >= TimeSpan.FromMinutes(1));
        }).QuickCheckThrowOnFailure();
    }
}
