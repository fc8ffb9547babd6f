using Omnichannel.Channels.Shared.Http;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Commands;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.DirectLine;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Health;
using Omnichannel.Hub.Jobs;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Hub.Security;
using Omnichannel.Hub.Setup;
using Omnichannel.Hub.Turns;
using Omnichannel.Hub.Web;
using Omnichannel.Hub.Widget;
using Omnichannel.Hub.Work;

if (await HubCommands.TryRunAsync(args) is { } exitCode) { return exitCode; }

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

builder.Services
    .AddSecurity().AddPersistence().AddSetup().AddAccounts().AddFlows().AddTurns().AddBotTyping().AddRealtime().AddWork()
    .AddDirectLine().AddWidget().AddOperators().AddConversations().AddHealth().AddWeb().AddJobs().AddSafeHttp();

var app = builder.Build();
app.UseHubPipeline();
app.MapSetup();
app.MapAccounts();
app.MapConversations();
app.MapFlows();
app.MapConsoleHub();
app.MapDirectLine();
app.MapWidget();
app.MapConsolePages();
app.MapHealth();
app.MapDemo();
app.MapNothing();
await app.RunAsync();
return HubCommands.Done;
