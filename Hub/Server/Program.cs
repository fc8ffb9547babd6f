using Omnichannel.Hub;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Hub.Setup;
using Omnichannel.Hub.Turns;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddOptions<Limits>().BindConfiguration("Limits");
builder.Services.AddProblemDetails();
builder.Services
    .AddPersistence().AddTurns().AddAccounts().AddSetup().AddOperators().AddConversations().AddRealtime();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();
app.MapAccounts();
app.MapSetup();
app.MapConversations();
app.MapConsoleHub();
await app.RunAsync();
