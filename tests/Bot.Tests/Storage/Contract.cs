using Baozhai.Bot.Tests.Storage.Alerts;
using Baozhai.Bot.Tests.Storage.Articles;
using Baozhai.Bot.Tests.Storage.Channels;
using Baozhai.Bot.Tests.Storage.Chats;
using Baozhai.Bot.Tests.Storage.Deliveries;
using Baozhai.Bot.Tests.Storage.LiteDb;
using Baozhai.Bot.Tests.Storage.Operations;

namespace Baozhai.Bot.Tests.Storage;

#pragma warning disable CA1812, SA1402 // One line for each part of the contract and each engine.

public sealed class AdmissionOnSqlite() : AdmissionTests(StoreEngine.Sqlite);
public sealed class AdmissionOnPostgres() : AdmissionTests(StoreEngine.Postgres);
public sealed class AdmissionOnLiteDb() : AdmissionTests(LiteDbEngine.Instance);

public sealed class AlertLifeOnSqlite() : AlertLifeTests(StoreEngine.Sqlite);
public sealed class AlertLifeOnPostgres() : AlertLifeTests(StoreEngine.Postgres);
public sealed class AlertLifeOnLiteDb() : AlertLifeTests(LiteDbEngine.Instance);

public sealed class AlertMessagesOnSqlite() : AlertMessagesTests(StoreEngine.Sqlite);
public sealed class AlertMessagesOnPostgres() : AlertMessagesTests(StoreEngine.Postgres);
public sealed class AlertMessagesOnLiteDb() : AlertMessagesTests(LiteDbEngine.Instance);

public sealed class AlertOnSqlite() : AlertTests(StoreEngine.Sqlite);
public sealed class AlertOnPostgres() : AlertTests(StoreEngine.Postgres);
public sealed class AlertOnLiteDb() : AlertTests(LiteDbEngine.Instance);

public sealed class AnsweredUpdateOnSqlite() : AnsweredUpdateTests(StoreEngine.Sqlite);
public sealed class AnsweredUpdateOnPostgres() : AnsweredUpdateTests(StoreEngine.Postgres);
public sealed class AnsweredUpdateOnLiteDb() : AnsweredUpdateTests(LiteDbEngine.Instance);

public sealed class ArticleRecordOnSqlite() : ArticleRecordTests(StoreEngine.Sqlite);
public sealed class ArticleRecordOnPostgres() : ArticleRecordTests(StoreEngine.Postgres);
public sealed class ArticleRecordOnLiteDb() : ArticleRecordTests(LiteDbEngine.Instance);

public sealed class ChannelStateOnSqlite() : ChannelStateTests(StoreEngine.Sqlite);
public sealed class ChannelStateOnPostgres() : ChannelStateTests(StoreEngine.Postgres);
public sealed class ChannelStateOnLiteDb() : ChannelStateTests(LiteDbEngine.Instance);

public sealed class ChatOnSqlite() : ChatTests(StoreEngine.Sqlite);
public sealed class ChatOnPostgres() : ChatTests(StoreEngine.Postgres);
public sealed class ChatOnLiteDb() : ChatTests(LiteDbEngine.Instance);

public sealed class ClockOnSqlite() : ClockTests(StoreEngine.Sqlite);
public sealed class ClockOnPostgres() : ClockTests(StoreEngine.Postgres);
public sealed class ClockOnLiteDb() : ClockTests(LiteDbEngine.Instance);

public sealed class DeskBookOnSqlite() : DeskBookTests(StoreEngine.Sqlite);
public sealed class DeskBookOnPostgres() : DeskBookTests(StoreEngine.Postgres);
public sealed class DeskBookOnLiteDb() : DeskBookTests(LiteDbEngine.Instance);

public sealed class DigestOnSqlite() : DigestTests(StoreEngine.Sqlite);
public sealed class DigestOnPostgres() : DigestTests(StoreEngine.Postgres);
public sealed class DigestOnLiteDb() : DigestTests(LiteDbEngine.Instance);

public sealed class DueChatsOnSqlite() : DueChatsTests(StoreEngine.Sqlite);
public sealed class DueChatsOnPostgres() : DueChatsTests(StoreEngine.Postgres);
public sealed class DueChatsOnLiteDb() : DueChatsTests(LiteDbEngine.Instance);

public sealed class FollowersOnSqlite() : FollowersTests(StoreEngine.Sqlite);
public sealed class FollowersOnPostgres() : FollowersTests(StoreEngine.Postgres);
public sealed class FollowersOnLiteDb() : FollowersTests(LiteDbEngine.Instance);

public sealed class ForgetOnSqlite() : ForgetTests(StoreEngine.Sqlite);
public sealed class ForgetOnPostgres() : ForgetTests(StoreEngine.Postgres);
public sealed class ForgetOnLiteDb() : ForgetTests(LiteDbEngine.Instance);

public sealed class FreshArticlesOnSqlite() : FreshArticlesTests(StoreEngine.Sqlite);
public sealed class FreshArticlesOnPostgres() : FreshArticlesTests(StoreEngine.Postgres);
public sealed class FreshArticlesOnLiteDb() : FreshArticlesTests(LiteDbEngine.Instance);

public sealed class HeldStoriesOnSqlite() : HeldStoriesTests(StoreEngine.Sqlite);
public sealed class HeldStoriesOnPostgres() : HeldStoriesTests(StoreEngine.Postgres);
public sealed class HeldStoriesOnLiteDb() : HeldStoriesTests(LiteDbEngine.Instance);

public sealed class ImportOnSqlite() : ImportTests(StoreEngine.Sqlite);
public sealed class ImportOnPostgres() : ImportTests(StoreEngine.Postgres);
public sealed class ImportOnLiteDb() : ImportTests(LiteDbEngine.Instance);

public sealed class IssuesOnSqlite() : IssuesTests(StoreEngine.Sqlite);
public sealed class IssuesOnPostgres() : IssuesTests(StoreEngine.Postgres);
public sealed class IssuesOnLiteDb() : IssuesTests(LiteDbEngine.Instance);

public sealed class KillOnSqlite() : KillTests(StoreEngine.Sqlite);
public sealed class KillOnPostgres() : KillTests(StoreEngine.Postgres);
public sealed class KillOnLiteDb() : KillTests(LiteDbEngine.Instance);

public sealed class LatestArticlesOnSqlite() : LatestArticlesTests(StoreEngine.Sqlite);
public sealed class LatestArticlesOnPostgres() : LatestArticlesTests(StoreEngine.Postgres);
public sealed class LatestArticlesOnLiteDb() : LatestArticlesTests(LiteDbEngine.Instance);

public sealed class LeaseOnSqlite() : LeaseTests(StoreEngine.Sqlite);
public sealed class LeaseOnPostgres() : LeaseTests(StoreEngine.Postgres);
public sealed class LeaseOnLiteDb() : LeaseTests(LiteDbEngine.Instance);

public sealed class MenuOnSqlite() : MenuTests(StoreEngine.Sqlite);
public sealed class MenuOnPostgres() : MenuTests(StoreEngine.Postgres);
public sealed class MenuOnLiteDb() : MenuTests(LiteDbEngine.Instance);

public sealed class OutcomeOnSqlite() : OutcomeTests(StoreEngine.Sqlite);
public sealed class OutcomeOnPostgres() : OutcomeTests(StoreEngine.Postgres);
public sealed class OutcomeOnLiteDb() : OutcomeTests(LiteDbEngine.Instance);

public sealed class PlanOnSqlite() : PlanTests(StoreEngine.Sqlite);
public sealed class PlanOnPostgres() : PlanTests(StoreEngine.Postgres);
public sealed class PlanOnLiteDb() : PlanTests(LiteDbEngine.Instance);

public sealed class PushedArticlesOnSqlite() : PushedArticlesTests(StoreEngine.Sqlite);
public sealed class PushedArticlesOnPostgres() : PushedArticlesTests(StoreEngine.Postgres);
public sealed class PushedArticlesOnLiteDb() : PushedArticlesTests(LiteDbEngine.Instance);

public sealed class RelatedOnSqlite() : RelatedTests(StoreEngine.Sqlite);
public sealed class RelatedOnPostgres() : RelatedTests(StoreEngine.Postgres);
public sealed class RelatedOnLiteDb() : RelatedTests(LiteDbEngine.Instance);

public sealed class RetentionOnSqlite() : RetentionTests(StoreEngine.Sqlite);
public sealed class RetentionOnPostgres() : RetentionTests(StoreEngine.Postgres);
public sealed class RetentionOnLiteDb() : RetentionTests(LiteDbEngine.Instance);

public sealed class ReviewOnSqlite() : ReviewTests(StoreEngine.Sqlite);
public sealed class ReviewOnPostgres() : ReviewTests(StoreEngine.Postgres);
public sealed class ReviewOnLiteDb() : ReviewTests(LiteDbEngine.Instance);

public sealed class SearchOnSqlite() : SearchTests(StoreEngine.Sqlite);
public sealed class SearchOnPostgres() : SearchTests(StoreEngine.Postgres);
public sealed class SearchOnLiteDb() : SearchTests(LiteDbEngine.Instance);

public sealed class StatisticsOnSqlite() : StatisticsTests(StoreEngine.Sqlite);
public sealed class StatisticsOnPostgres() : StatisticsTests(StoreEngine.Postgres);
public sealed class StatisticsOnLiteDb() : StatisticsTests(LiteDbEngine.Instance);

public sealed class SummaryLedgerOnSqlite() : SummaryLedgerTests(StoreEngine.Sqlite);
public sealed class SummaryLedgerOnPostgres() : SummaryLedgerTests(StoreEngine.Postgres);
public sealed class SummaryLedgerOnLiteDb() : SummaryLedgerTests(LiteDbEngine.Instance);

public sealed class SourceMemoryOnSqlite() : SourceMemoryTests(StoreEngine.Sqlite);
public sealed class SourceMemoryOnPostgres() : SourceMemoryTests(StoreEngine.Postgres);
public sealed class SourceMemoryOnLiteDb() : SourceMemoryTests(LiteDbEngine.Instance);

public sealed class WaitingChangesOnSqlite() : WaitingChangesTests(StoreEngine.Sqlite);
public sealed class WaitingChangesOnPostgres() : WaitingChangesTests(StoreEngine.Postgres);
public sealed class WaitingChangesOnLiteDb() : WaitingChangesTests(LiteDbEngine.Instance);

public sealed class WaterLevelOnSqlite() : WaterLevelTests(StoreEngine.Sqlite);
public sealed class WaterLevelOnPostgres() : WaterLevelTests(StoreEngine.Postgres);
public sealed class WaterLevelOnLiteDb() : WaterLevelTests(LiteDbEngine.Instance);

public sealed class WeeklyOnSqlite() : WeeklyTests(StoreEngine.Sqlite);
public sealed class WeeklyOnPostgres() : WeeklyTests(StoreEngine.Postgres);
public sealed class WeeklyOnLiteDb() : WeeklyTests(LiteDbEngine.Instance);
