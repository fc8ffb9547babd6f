using Omnichannel.Channels;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Audit;
using Omnichannel.Hub.Board;
using Omnichannel.Hub.CannedReplies;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Channels.Settings;
using Omnichannel.Hub.Closing;
using Omnichannel.Hub.Commands;
using Omnichannel.Hub.ContactNotes;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Deliveries;
using Omnichannel.Hub.Departments;
using Omnichannel.Hub.DirectLine;
using Omnichannel.Hub.Drafts;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Handovers;
using Omnichannel.Hub.Health;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Invitations;
using Omnichannel.Hub.Jobs;
using Omnichannel.Hub.Matching;
using Omnichannel.Hub.Notes;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Operators.Admin;
using Omnichannel.Hub.Operators.Idle;
using Omnichannel.Hub.Outreach;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Profiles;
using Omnichannel.Hub.Queue;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Hub.SavedViews;
using Omnichannel.Hub.Search;
using Omnichannel.Hub.Security;
using Omnichannel.Hub.Setup;
using Omnichannel.Hub.Startup;
using Omnichannel.Hub.Tags;
using Omnichannel.Hub.Turns;
using Omnichannel.Hub.Web;
using Omnichannel.Hub.Webhooks;
using Omnichannel.Hub.Widget;
using Omnichannel.Hub.Work;

if (await HubCommands.TryRunAsync(args) is { } exitCode) { return exitCode; }

var start = new HubStart();
try
{
    var builder = start.Begin(args);
    builder.Services
        .AddSecurity().AddPersistence().AddSetup().AddAccounts().AddFlows().AddTurns().AddBotTyping().AddRealtime()
        .AddWork().AddQueue().AddHandovers().AddMatching().AddClosing().AddDirectLine().AddWidget().AddOperators().AddInvitations().AddConversations().AddNotes().AddContactNotes().AddDrafts().AddTags()
        .AddCannedReplies().AddProfiles().AddInboxes().AddChannels().AddChannelInboxes().AddDeliveries().AddOutreach().AddWebhooks()
        .AddSearch().AddSavedViews().AddBoard().AddHealth().AddWeb().AddJobs();

    var app = HubStart.Build(builder);
    app.UseHubPipeline();
    app.MapSetup();
    app.MapAccounts();
    app.MapConversations();
    app.MapNotes();
    app.MapContactNotes();
    app.MapDrafts();
    app.MapTags();
    app.MapSearch();
    app.MapSavedViews();
    app.MapOutreach();
    app.MapFlows();
    app.MapCannedReplies();
    app.MapProfiles();
    app.MapInboxes();
    app.MapChannelInboxes();
    app.MapHandovers();
    app.MapBoard();
    app.MapAudit();
    app.MapDepartments();
    app.MapOperators();
    app.MapInvitations();
    app.MapMatching();
    app.MapClosing();
    app.MapIdle();
    app.MapJobs();
    app.MapConsoleHub();
    app.MapDirectLine();
    app.MapWebhooks();
    app.MapWidget();
    app.MapConsolePages();
    app.MapHealth();
    app.MapDemo();
    app.MapNothing();
    await start.RunAsync(app);
    return HubCommands.Done;
}
catch (Exception error) when (start.CanExplain(error))
{
    return HubStart.Explain(error, Terminal.OfProcess());
}
