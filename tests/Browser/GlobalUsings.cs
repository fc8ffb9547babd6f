global using Omnichannel.Tests.Browser.Consoles;
global using Omnichannel.Tests.Browser.Widgets;
