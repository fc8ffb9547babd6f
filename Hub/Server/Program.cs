using Omnichannel.Channels.Shared.Http;
using Omnichannel.Hub.DirectLine;
using Omnichannel.Hub.Health;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Security;
using Omnichannel.Hub.Turns;
using Omnichannel.Hub.Web;
using Omnichannel.Hub.Widget;
using Omnichannel.Hub.Work;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

builder.Services
    .AddSecurity().AddPersistence().AddOrganisation().AddTurns().AddWork().AddLive()
    .AddDirectLine().AddWidget().AddHealth().AddWeb();
builder.Services.AddSafeHttp();

var app = builder.Build();
app.UseHubPipeline();
app.MapDirectLine();
app.MapWidget();
app.MapConsolePages();
app.MapHealth();
if (app.Environment.IsDevelopment())
{
    app.MapDemo();
}

await app.RunAsync();
