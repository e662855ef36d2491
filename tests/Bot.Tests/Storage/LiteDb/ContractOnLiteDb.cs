using Baozhai.Bot.Tests.Clocks;
using Baozhai.Bot.Tests.Storage.Alerts;
using Baozhai.Bot.Tests.Storage.Articles;
using Baozhai.Bot.Tests.Storage.Channels;
using Baozhai.Bot.Tests.Storage.Chats;
using Baozhai.Bot.Tests.Storage.Deliveries;
using Baozhai.Bot.Tests.Storage.Operators;
using Baozhai.Bot.Tests.Storage.Reviews;
using Baozhai.Bot.Tests.Storage.Summaries;

namespace Baozhai.Bot.Tests.Storage.LiteDb;

#pragma warning disable CA1812, SA1402 // One line for each part of the contract.

public sealed class AdmissionOnLiteDb() : AdmissionTests(LiteDbEngine.Instance);

public sealed class AlertLifeStoreOnLiteDb() : AlertLifeStoreTests(LiteDbEngine.Instance);

public sealed class AlertMessagesOnLiteDb() : AlertMessagesTests(LiteDbEngine.Instance);

public sealed class AlertStoreOnLiteDb() : AlertStoreTests(LiteDbEngine.Instance);

public sealed class ArticleRecordOnLiteDb() : ArticleRecordTests(LiteDbEngine.Instance);

public sealed class ChannelStateOnLiteDb() : ChannelStateTests(LiteDbEngine.Instance);

public sealed class ChatStoreOnLiteDb() : ChatStoreTests(LiteDbEngine.Instance);

public sealed class ClockStoreOnLiteDb() : ClockStoreTests(LiteDbEngine.Instance);

public sealed class DigestStoreOnLiteDb() : DigestStoreTests(LiteDbEngine.Instance);

public sealed class DueChatsOnLiteDb() : DueChatsTests(LiteDbEngine.Instance);

public sealed class FollowersOnLiteDb() : FollowersTests(LiteDbEngine.Instance);

public sealed class ForgetOnLiteDb() : ForgetTests(LiteDbEngine.Instance);

public sealed class FreshArticlesOnLiteDb() : FreshArticlesTests(LiteDbEngine.Instance);

public sealed class HeldStoriesOnLiteDb() : HeldStoriesTests(LiteDbEngine.Instance);

public sealed class ImportOnLiteDb() : ImportTests(LiteDbEngine.Instance);

public sealed class IssuesOnLiteDb() : IssuesTests(LiteDbEngine.Instance);

public sealed class LatestArticlesOnLiteDb() : LatestArticlesTests(LiteDbEngine.Instance);

public sealed class LeaseOnLiteDb() : LeaseTests(LiteDbEngine.Instance);

public sealed class MenuStoreOnLiteDb() : MenuStoreTests(LiteDbEngine.Instance);

public sealed class OutcomeOnLiteDb() : OutcomeTests(LiteDbEngine.Instance);

public sealed class PlanOnLiteDb() : PlanTests(LiteDbEngine.Instance);

public sealed class PushedArticlesOnLiteDb() : PushedArticlesTests(LiteDbEngine.Instance);

public sealed class RelatedOnLiteDb() : RelatedTests(LiteDbEngine.Instance);

public sealed class RetentionOnLiteDb() : RetentionTests(LiteDbEngine.Instance);

public sealed class ReviewStoreOnLiteDb() : ReviewStoreTests(LiteDbEngine.Instance);

public sealed class SearchOnLiteDb() : SearchTests(LiteDbEngine.Instance);

public sealed class StatisticsOnLiteDb() : StatisticsTests(LiteDbEngine.Instance);

public sealed class SummaryLedgerOnLiteDb() : SummaryLedgerTests(LiteDbEngine.Instance);

public sealed class UpdateLogOnLiteDb() : UpdateLogTests(LiteDbEngine.Instance);

public sealed class WaitingChangesOnLiteDb() : WaitingChangesTests(LiteDbEngine.Instance);

public sealed class WaterLevelOnLiteDb() : WaterLevelTests(LiteDbEngine.Instance);

public sealed class WeeklyStoreOnLiteDb() : WeeklyStoreTests(LiteDbEngine.Instance);
